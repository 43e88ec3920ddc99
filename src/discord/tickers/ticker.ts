import type { UseCases } from '../use-cases.ts'

/** Something that happens when its time has come, without anybody asking, e.g. that the time to answer is over. */
export interface Ticker {
  /** For the log */
  readonly name: string
  /**
   * Does what has fallen due. Called about every second, never while an earlier call is under way, and it may be called late or after
   * a restart: what is due is read from what is saved, not from when it is called.
   */
  readonly tick: (useCases: UseCases) => Promise<void>
}
