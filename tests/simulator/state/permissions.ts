/** The permission bits the simulator acts on (Discord: topics/permissions). */
export const permission = {
  administrator: 1n << 3n,
  manageServer: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
  useExternalApps: 1n << 50n,
} as const

/** What an ordinary member, and a bot invited with the usual ticks, may do. */
export const ordinaryPermissions: bigint =
  permission.viewChannel |
  permission.sendMessages |
  permission.embedLinks |
  permission.attachFiles |
  permission.readMessageHistory |
  permission.useCommands |
  permission.createPublicThreads |
  permission.sendMessagesInThreads |
  permission.useExternalApps

export function allows(granted: bigint, wanted: bigint): boolean {
  return (granted & permission.administrator) !== 0n || (granted & wanted) === wanted
}
