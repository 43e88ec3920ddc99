import type { Control, ModalButton, Placement, Press } from '../controls/control.ts'
import { readControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import { noteRooms } from '../note-rooms.ts'
import { Refusal } from '../refusal.ts'
import type { Modal, Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { GIVE_UP_AFTER_MS, type InteractionContext } from './interaction-context.ts'
import { produceReply } from './produce-reply.ts'
import type { ComponentUse } from './replies.ts'
import { readPress } from './request.ts'

type RefusalKey = Extract<TextKey, 'controlGone' | 'notYours'>

/** What a use of a control comes to, found out without waiting for anything. */
type Resolved =
  | { readonly kind: 'run'; readonly control: Control; readonly placement: Placement; readonly press: Press }
  | { readonly kind: 'modal'; readonly button: ModalButton; readonly press: Press }
  | { readonly kind: 'refused'; readonly reason: RefusalKey }

/** A modal to open, or why there is none */
type Opening = { readonly kind: 'opens'; readonly modal: Modal } | { readonly kind: 'failed'; readonly error: unknown }

/** As for commands; a refusal or fault never takes the place of the message that the control stands on. */
export async function handleControl(context: InteractionContext, use: ComponentUse): Promise<void> {
  const found = resolve(context.controls, use)
  const resolved = found.kind === 'modal' ? await modalOf(found, context.useCases) : found
  if (resolved.kind === 'opens' && use.isMessageComponent()) {
    await context.replies.openModal(use, resolved.modal)
    return
  }
  const placement = resolved.kind === 'run' ? resolved.placement : 'private'
  if ((await context.replies.defer(use, placement)) !== 'delivered') return
  await context.pressesInOrder.run(use.user.id, () => finish(context, use, resolved, placement))
}

async function finish(
  context: InteractionContext,
  use: ComponentUse,
  resolved: Resolved | Opening,
  placement: Placement,
): Promise<void> {
  const { replies, useCases, log, signal } = context
  const started = performance.now()
  const { reply, isResult, level, fields } = await produceReply(
    async () => {
      if (resolved.kind === 'failed') throw resolved.error
      if (resolved.kind !== 'run')
        throw new Refusal(say(use.locale, resolved.kind === 'refused' ? resolved.reason : 'controlGone'))
      await noteRooms(useCases, resolved.press.origin)
      return resolved.control.run(resolved.press, useCases)
    },
    { noticeAfterMs: GIVE_UP_AFTER_MS, onNotice: () => Promise.resolve(), giveUpAfterMs: GIVE_UP_AFTER_MS, signal },
    use.locale,
  )
  const delivery =
    placement === 'update' && !isResult
      ? await replies.tell(use, reply)
      : await replies.finish(use, placement, await withThread(context, use, reply))
  const control = readControlId(use.customId)?.name ?? 'unknown'
  log(level, 'control', { control, delivery, ms: Math.round(performance.now() - started), ...fields })
}

async function modalOf({ button, press }: Resolved & { kind: 'modal' }, useCases: UseCases): Promise<Opening> {
  try {
    return { kind: 'opens', modal: await button.modal(press, useCases) }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

async function withThread({ replies }: InteractionContext, use: ComponentUse, reply: Reply): Promise<Reply> {
  if (reply.thread === undefined) return reply
  const opened = await replies.openThread(use, reply.thread.name)
  return opened === 'delivered' ? reply : { text: reply.thread.otherwise }
}

function resolve(controls: InteractionContext['controls'], use: ComponentUse): Resolved {
  const id = readControlId(use.customId)
  const control = controls.find(({ name }) => name === id?.name)
  if (id === null || control === undefined) return { kind: 'refused', reason: 'controlGone' }
  if (id.ownerId !== null && id.ownerId !== use.user.id) return { kind: 'refused', reason: 'notYours' }
  const press = readPress(use, id.args)
  if ('modal' in control) return { kind: 'modal', button: control, press }
  return { kind: 'run', control, placement: control.placement(press), press }
}
