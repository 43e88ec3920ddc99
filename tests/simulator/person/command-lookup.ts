import { type JsonObject, objectsIn } from '../state/json.ts'
import { allows } from '../state/permissions.ts'
import type { Command, World } from '../state/world.ts'
import { contextOf, type Person } from './interaction-start.ts'

export const commandKind = { chat: 1, user: 2, message: 3 } as const

function listOrDefault(value: unknown, fallback: readonly number[]): readonly unknown[] {
  return Array.isArray(value) ? value : fallback
}

function isOfferedHere(command: Command, person: Person): boolean {
  const isGuildCommand = command['guild_id'] !== undefined
  if (isGuildCommand) return !person.userInstalled
  const contexts = listOrDefault(command['contexts'], command['dm_permission'] === false ? [0] : [0, 1, 2])
  const installs = listOrDefault(command['integration_types'], [0])
  return contexts.includes(contextOf(person.channel)) && installs.includes(person.userInstalled ? 1 : 0)
}

/** The registered command the person would find in the client. @throws Error when Discord would not offer it to them here */
export function findCommand(world: World, person: Person, name: string, type: number): Command {
  const inGuild = world.commands.get(person.channel.guildId ?? '') ?? []
  const everywhere = world.commands.get('global') ?? []
  const named = [...inGuild, ...everywhere].filter((command) => command.name === name && command.type === type)
  if (named.length === 0) {
    const known = [...inGuild, ...everywhere].map((command) => command.name).join(', ')
    throw new Error(`No command "${name}" of type ${type} is registered here; there are: ${known || 'none'}`)
  }
  const command = named.find((each) => isOfferedHere(each, person))
  if (command === undefined) throw new Error(`The command "${name}" is not offered in this kind of place`)
  const wanted = command['default_member_permissions']
  const inServer = person.channel.guildId !== null
  if (inServer && typeof wanted === 'string' && !hasAll(person.memberPermissions, wanted)) {
    throw new Error(`The command "${name}" needs the permissions ${wanted}, which this person lacks`)
  }
  return command
}

/** `default_member_permissions: "0"` means administrators only. */
function hasAll(granted: bigint, wanted: string): boolean {
  return BigInt(wanted) === 0n ? allows(granted, 1n << 3n) : allows(granted, BigInt(wanted))
}

/** The option list of the command or of the sub-command chosen. @throws Error when that sub-command is not registered */
export function optionsOf(
  command: Command,
  path: { readonly group: string | null; readonly subcommand: string | null },
): readonly JsonObject[] {
  let options = objectsIn(command['options'])
  for (const part of [path.group, path.subcommand]) {
    if (part === null) continue
    const next = options.find((option) => option['name'] === part)
    if (next === undefined) throw new Error(`/${command.name} has no sub-command or group "${part}"`)
    options = objectsIn(next['options'])
  }
  if (options.some((option) => option['type'] === 1 || option['type'] === 2)) {
    throw new Error(`/${command.name} is only offered with one of its sub-commands`)
  }
  return options
}
