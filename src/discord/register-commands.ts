import type { APIApplicationCommand, REST } from 'discord.js'
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js'
import type { Log } from '../core/shared/log.ts'
import type { Command } from './commands/command.ts'
import { localiseDefinition } from './localisation/localise-definition.ts'

type Definition = Command['definition']

/** Where and what to register. */
export interface Registration {
  readonly rest: REST
  readonly applicationId: string
  /** Register in these servers, where commands appear at once; none: everywhere, direct messages included */
  readonly guildIds: readonly string[]
  /** The servers that the bot is in, where commands of an earlier setting may be left */
  readonly joinedIds: readonly string[]
  readonly commands: readonly Pick<Command, 'definition' | 'goesAlong'>[]
  readonly log: Log
}

/**
 * Tells Discord our commands wherever it knows others, and takes them back where they are not wanted: Discord would show them twice.
 * A place that cannot be told is logged and left out; never rejects.
 */
export async function registerCommands(registration: Registration): Promise<void> {
  const { applicationId, guildIds, joinedIds, commands } = registration
  const definitions = commands.map(({ definition }) => localiseDefinition(definition))
  if (guildIds.length === 0) {
    const everywhere = commands.map(({ definition, goesAlong }) => ({
      ...localiseDefinition(definition),
      ...(goesAlong ? WITH_THE_PERSON : WHERE_THE_BOT_IS),
    }))
    await registerAt(registration, Routes.applicationCommands(applicationId), everywhere)
  }
  for (const guildId of guildIds) {
    await registerAt(registration, Routes.applicationGuildCommands(applicationId, guildId), definitions)
  }
  if (guildIds.length > 0) await registerAt(registration, Routes.applicationCommands(applicationId), [])
  for (const guildId of joinedIds.filter((id) => !guildIds.includes(id))) {
    await registerAt(registration, Routes.applicationGuildCommands(applicationId, guildId), [])
  }
}

/** What Discord says of a server that does not exist, or that the bot is not in */
const NO_SUCH_SERVER: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
])
const INVITE = 'Check this server id in DISCORD_GUILD_IDS, and invite the bot to that server.'

/** Discord leaves the other languages out unless it is asked for them. */
const WITH_TRANSLATIONS = new URLSearchParams({ with_localizations: 'true' })

/** Discord knows these for global commands only. */
const WHERE_THE_BOT_IS = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}
const WITH_THE_PERSON = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

async function registerAt(
  { rest, log }: Registration,
  route: `/${string}`,
  definitions: readonly Definition[],
): Promise<void> {
  try {
    const registered = (await rest.get(route, { query: WITH_TRANSLATIONS })) as readonly APIApplicationCommand[]
    const changed = !sameCommands(registered, definitions)
    if (changed) await rest.put(route, { body: definitions })
    if (changed || definitions.length > 0) log('info', 'commands', { route, commands: definitions.length, changed })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const remedy = NO_SUCH_SERVER.has(code) ? { remedy: INVITE } : {}
    log('error', 'commands', { route, commands: definitions.length, code, error: String(error), ...remedy })
  }
}

/** Whether Discord already has exactly these commands; what Discord adds on its own (ids, versions, defaults) does not count. */
export function sameCommands(registered: readonly object[], wanted: readonly object[]): boolean {
  return fingerprint(registered) === fingerprint(wanted)
}

function fingerprint(commands: readonly object[]): string {
  return JSON.stringify(commands.map((command) => JSON.stringify(comparable(command))).sort())
}

const COMPARED = [
  ...[
    'name',
    'description',
    'required',
    'autocomplete',
    'choices',
    'options',
    'channel_types',
    'contexts',
    'integration_types',
  ],
  ...['min_value', 'max_value', 'min_length', 'max_length', 'default_member_permissions', 'nsfw', 'value'],
  ...['name_localizations', 'description_localizations'],
]

/** Only what a definition can say, in a fixed order, with what Discord takes for granted left out. */
function comparable(part: object): unknown {
  const fields = new Map(Object.entries(part))
  // Discord says this of commands that are one server's, too, though nobody can set it there.
  if (String(fields.get('integration_types')) === String(ApplicationIntegrationType.GuildInstall)) {
    fields.delete('integration_types')
  }
  const kept = COMPARED.map((key) => [key, simplified(fields.get(key))] as const).filter(
    ([, value]) => value !== undefined,
  )
  return { type: fields.get('type') ?? ApplicationCommandType.ChatInput, ...Object.fromEntries(kept) }
}

function simplified(value: unknown): unknown {
  if (value === null || value === false || value === '') return undefined
  if (!Array.isArray(value)) return isObject(value) ? sorted(value) : value
  return value.length === 0 ? undefined : value.map((item) => (isObject(item) ? comparable(item) : item))
}

/** Discord gives the languages in an order of its own. */
function sorted(translations: object): unknown {
  const entries = Object.entries(translations).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : entries
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
