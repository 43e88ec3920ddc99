import { ApplicationCommandOptionType } from 'discord.js'
import { ALL_COMMANDS } from '../../../src/discord/commands/all-commands.ts'
import { ALL_CONTROLS } from '../../../src/discord/controls/all-controls.ts'

interface Part {
  readonly name: string
  readonly type?: number
  readonly autocomplete?: boolean
  readonly options?: readonly Part[]
}

/** Every command or sub-command, every option with suggestions, every message menu, every control, named as usages name them. */
export function everythingThatCanBeUsed(): readonly string[] {
  const commands = ALL_COMMANDS.flatMap(({ definition }) =>
    'description' in definition ? commandParts(definition as Part, `/${definition.name}`) : [`menu ${definition.name}`],
  )
  return [...commands, ...ALL_CONTROLS.map(({ name }) => `control ${name}`)]
}

function commandParts({ options = [] }: Part, path: string): readonly string[] {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType
  const inner = options.filter(({ type }) => type === Subcommand || type === SubcommandGroup)
  if (inner.length > 0) return inner.flatMap((part) => commandParts(part, `${path} ${part.name}`))
  const suggested = options.filter(({ autocomplete }) => autocomplete === true)
  return [path, ...suggested.map(({ name }) => `suggestions for ${name} of ${path}`)]
}
