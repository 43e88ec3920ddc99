import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js'
import { UserError } from '../../core/shared/errors.ts'
import type { Log } from '../../core/shared/log.ts'
import type { Command, CommandRequest } from '../commands/command.ts'
import type { UseCases } from '../use-cases.ts'
import { produceText, STILL_OPENING, STILL_WORKING } from './produce-text.ts'
import type { Replies } from './reply.ts'
import { readCommand } from './request.ts'
import type { SeenIds } from './seen-ids.ts'

/** An interaction's token lives for 15 minutes. */
const GIVE_UP_AFTER_MS = 14 * 60_000
const NOTICE_AFTER_MS = 10_000

/** What answering an interaction needs. */
export interface InteractionContext {
  readonly commands: readonly Command[]
  readonly useCases: UseCases
  readonly replies: Replies
  readonly handled: SeenIds
  readonly log: Log
  /** Aborted when the bot is stopping */
  readonly signal: AbortSignal
}

/** The one way from an interaction to its answer: find, defer at once, run, reply. */
export async function handleInteraction(context: InteractionContext, interaction: Interaction): Promise<void> {
  if (!context.handled.add(interaction.id)) return
  if (interaction.isAutocomplete()) await suggest(context, interaction)
  else if (interaction.isChatInputCommand()) await runCommand(context, interaction)
}

async function runCommand(context: InteractionContext, interaction: ChatInputCommandInteraction): Promise<void> {
  const { replies, useCases, log, signal } = context
  const started = performance.now()
  const command = find(context.commands, interaction.commandName)
  const request = readCommand(interaction)
  const isPrivate = command?.isPrivate(request) ?? true
  if ((await replies.defer(interaction, isPrivate)) !== 'delivered') return

  const { text, level, fields } = await produceText(() => run(command, request, useCases), {
    noticeAfterMs: NOTICE_AFTER_MS,
    onNotice: async () => {
      await replies.edit(interaction, isPrivate, useCases.ready() ? STILL_WORKING : STILL_OPENING)
    },
    giveUpAfterMs: GIVE_UP_AFTER_MS,
    signal,
  })
  const delivery = await replies.edit(interaction, isPrivate, text)
  log(level, 'command', {
    command: interaction.commandName,
    delivery,
    ms: Math.round(performance.now() - started),
    ...fields,
  })
}

async function run(command: Command | undefined, request: CommandRequest, useCases: UseCases): Promise<string> {
  if (command === undefined) throw new UserError('I do not know this command any more. Type / to see what there is.')
  return (await command.run(request, useCases)).text
}

async function suggest(context: InteractionContext, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const suggestions = find(context.commands, interaction.commandName)?.suggest[name]
  try {
    const choices = (await suggestions?.(String(value), context.useCases)) ?? []
    await context.replies.suggest(interaction, choices)
  } catch (error) {
    context.log('error', 'suggest', { command: interaction.commandName, option: name, error })
  }
}

function find(commands: readonly Command[], name: string): Command | undefined {
  return commands.find(({ definition }) => definition.name === name)
}
