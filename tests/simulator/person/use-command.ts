import { interactionKind } from '../routes/interaction-routes.ts'
import type { JsonObject } from '../state/json.ts'
import type { Message } from '../state/message.ts'
import { commandKind, findCommand, optionsOf } from './command-lookup.ts'
import { createHandle, type InteractionHandle } from './interaction-handle.ts'
import { type Person, type Stage, startInteraction } from './interaction-start.ts'
import { checkValues, type OptionValues, wireValues } from './option-values.ts'

interface CommandUse {
  readonly name: string
  readonly group: string | null
  readonly subcommand: string | null
  readonly options: OptionValues
  /** Autocomplete only: the option the person is typing in. */
  readonly focused: string | null
  /** Whether the values are sent as they are, whatever the command's definition says. */
  readonly forged: boolean
}

function nested(use: CommandUse, options: readonly JsonObject[]): readonly JsonObject[] {
  const inSubcommand = use.subcommand === null ? options : [{ name: use.subcommand, type: 1, options }]
  return use.group === null ? inSubcommand : [{ name: use.group, type: 2, options: inSubcommand }]
}

function commandData(stage: Stage, person: Person, use: CommandUse): JsonObject {
  const command = findCommand(stage.world, person, use.name, commandKind.chat)
  const definitions = optionsOf(command, use)
  if (!use.forged) checkValues(definitions, use.options, use.focused !== null)
  if (use.focused !== null && !takesAutocomplete(definitions, use.focused)) {
    throw new Error(`The option "${use.focused}" of /${use.name} is not registered with autocomplete`)
  }
  const { options, resolved } = wireValues(stage.world, definitions, use.options, use.focused)
  return {
    id: command.id,
    name: command.name,
    type: commandKind.chat,
    options: nested(use, options),
    ...(resolved === null ? {} : { resolved }),
    ...(command['guild_id'] === undefined ? {} : { guild_id: command['guild_id'] }),
  }
}

function takesAutocomplete(definitions: readonly JsonObject[], name: string): boolean {
  return definitions.some((option) => option['name'] === name && option['autocomplete'] === true)
}

/** @throws Error when the command is not registered, not offered here, or the values do not fit its definition */
export function useCommand(stage: Stage, person: Person, use: CommandUse): InteractionHandle {
  const type = use.focused === null ? interactionKind.command : interactionKind.autocomplete
  const record = startInteraction(stage, person, { type, data: commandData(stage, person, use), message: null })
  return createHandle(stage.world, record)
}

/** Uses a message context menu on `target`. @throws Error when it is not registered or not offered here */
export function useMessageMenu(stage: Stage, person: Person, name: string, target: Message): InteractionHandle {
  const command = findCommand(stage.world, person, name, commandKind.message)
  const data = {
    id: command.id,
    name: command.name,
    type: commandKind.message,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  }
  return createHandle(
    stage.world,
    startInteraction(stage, person, { type: interactionKind.command, data, message: null }),
  )
}
