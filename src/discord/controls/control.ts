import type { Origin } from '../origin.ts'
import type { Modal, Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'

/** A control as somebody used it. */
export interface Press {
  readonly origin: Origin
  /** As written in its id */
  readonly args: readonly string[]
  /** What was chosen in a menu */
  readonly values: readonly string[]
  /** What was written into a modal, by the fields' names */
  readonly fields: Readonly<Record<string, string>>
  /** The message that the control stands on */
  readonly messageId: string | null
}

/**
 * Where the reply goes: `update` replaces the message that the control stands on, `private` and `public` are new messages. Whatever
 * it is, refusals and faults are shown to the person alone.
 */
export type Placement = 'update' | 'private' | 'public'

/** A button, menu or modal that does something. */
export interface Control {
  readonly name: string
  readonly placement: (press: Press) => Placement
  /** @throws UserError for what makes no sense or is not theirs */
  readonly run: (press: Press, useCases: UseCases) => Promise<Reply>
}

/** A button that opens a modal; what is written there goes to the control that the modal names. */
export interface ModalButton {
  readonly name: string
  /** Within a moment: Discord lets nobody wait for a modal. @throws UserError, shown to the person instead */
  readonly modal: (press: Press, useCases: UseCases) => Modal | Promise<Modal>
}
