/** Gateway intent bits the simulator tells apart (Discord: events/gateway#list-of-intents). */
export const intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const

export type PrivilegedIntent = 'guildMembers' | 'guildPresences' | 'messageContent'

const privileged: readonly PrivilegedIntent[] = ['guildMembers', 'guildPresences', 'messageContent']
const highestKnown = 1 << 25

export function isKnownIntents(intents: unknown): intents is number {
  return typeof intents === 'number' && Number.isInteger(intents) && intents >= 0 && intents < highestKnown * 2
}

/** The privileged intents asked for but not switched on in the developer portal. */
export function disallowed(intents: number, granted: readonly PrivilegedIntent[]): readonly PrivilegedIntent[] {
  return privileged.filter((name) => (intents & intent[name]) !== 0 && !granted.includes(name))
}
