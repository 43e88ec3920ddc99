import type { Run } from '../core/evaluation/run.ts'

/** One evaluation, ready to be shown, kept and compared. */
export interface Evaluated {
  readonly run: Run
  /** The figures by name, for programs */
  readonly figures: Readonly<Record<string, unknown>>
  /** The figures as a table, for people */
  readonly table: readonly string[]
}
