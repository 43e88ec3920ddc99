import { setTimeout as sleep } from 'node:timers/promises'
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js'
import type { Command, CommandRequest } from '../commands/command.ts'
import { say } from '../localisation/catalogue.ts'
import { noteRooms } from '../note-rooms.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { handleControl } from './handle-control.ts'
import { refuseHaste } from './haste.ts'
import { GIVE_UP_AFTER_MS, type InteractionContext } from './interaction-context.ts'
import { produceReply } from './produce-reply.ts'
import { readCommand, readMessageMenu } from './request.ts'

const NOTICE_AFTER_MS = 10_000
const SUGGEST_WITHIN_MS = 800

/** The one way from an interaction to its answer: find, guard, defer at once, run, reply. */
export async function handleInteraction(context: InteractionContext, interaction: Interaction): Promise<void> {
  if (!context.handled.add(interaction.id)) return
  if (interaction.isAutocomplete()) await suggest(context, interaction)
  else if (interaction.isChatInputCommand()) await runCommand(context, interaction, readCommand(interaction))
  else if (interaction.isMessageContextMenuCommand()) {
    await runCommand(context, interaction, readMessageMenu(interaction))
  } else if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    await handleControl(context, interaction)
  }
}

async function runCommand(
  context: InteractionContext,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  request: CommandRequest,
): Promise<void> {
  const { replies, useCases, log, signal } = context
  const started = performance.now()
  const command = find(context.commands, interaction.commandName)
  const refusal = refusalOf(command, request) ?? refuseHaste(context.limits, request.origin)?.text ?? null
  const modal = refusal === null ? (command?.modal?.(request) ?? null) : null
  if (modal !== null && interaction.isChatInputCommand()) {
    await replies.openModal(interaction, modal)
    return
  }
  const placement = refusal !== null || command?.isPrivate(request) !== false ? 'private' : 'public'
  if ((await replies.defer(interaction, placement)) !== 'delivered') return

  const { locale } = request.origin
  const onNotice = async () => {
    await replies.finish(interaction, placement, {
      text: say(locale, useCases.ready() ? 'stillWorking' : 'stillOpening'),
    })
  }
  const { reply, level, fields } = await produceReply(
    () => run(command, refusal, request, useCases),
    { noticeAfterMs: NOTICE_AFTER_MS, onNotice, giveUpAfterMs: GIVE_UP_AFTER_MS, signal },
    locale,
  )
  const delivery = await replies.finish(interaction, placement, reply)
  log(level, 'command', {
    command: interaction.commandName,
    delivery,
    ms: Math.round(performance.now() - started),
    ...fields,
  })
}

function refusalOf(command: Command | undefined, request: CommandRequest): string | null {
  if (command === undefined) return say(request.origin.locale, 'commandGone')
  return command.refusal?.(request) ?? null
}

async function run(
  command: Command | undefined,
  refusal: string | null,
  request: CommandRequest,
  useCases: UseCases,
): Promise<Reply> {
  if (refusal !== null || command === undefined) throw new Refusal(refusal ?? '')
  await noteRooms(useCases, request.origin)
  return command.run(request, useCases)
}

async function suggest(context: InteractionContext, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const suggestions = find(context.commands, interaction.commandName)?.suggest[name]
  try {
    const wanted = suggestions?.(String(value), context.useCases, readCommand(interaction))
    // Discord waits three seconds, and then says that loading has failed; no suggestions are better.
    const choices = (await Promise.race([wanted, sleep(SUGGEST_WITHIN_MS, [], { ref: false })])) ?? []
    await context.replies.suggest(interaction, choices)
  } catch (error) {
    context.log('error', 'suggest', { command: interaction.commandName, option: name, error })
  }
}

function find(commands: readonly Command[], name: string): Command | undefined {
  return commands.find(({ definition }) => definition.name === name)
}
