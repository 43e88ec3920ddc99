import type { Log } from '../../core/shared/log.ts'
import type { RateLimits } from '../../core/study/rate-limits.ts'
import type { Command } from '../commands/command.ts'
import type { Control, ModalButton } from '../controls/control.ts'
import type { UseCases } from '../use-cases.ts'
import type { InOrder } from './in-order.ts'
import type { Replies } from './replies.ts'
import type { SeenIds } from './seen-ids.ts'

/** An interaction's token lives for 15 minutes. */
export const GIVE_UP_AFTER_MS = 14 * 60_000

/** What answering an interaction needs. */
export interface InteractionContext {
  readonly commands: readonly Command[]
  readonly controls: readonly (Control | ModalButton)[]
  readonly useCases: UseCases
  readonly replies: Replies
  readonly handled: SeenIds
  readonly limits: RateLimits
  /** What one person presses is done one after the other */
  readonly pressesInOrder: InOrder
  readonly log: Log
  /** Aborted when the bot is stopping */
  readonly signal: AbortSignal
}
