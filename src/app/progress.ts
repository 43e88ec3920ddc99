/** Told what long work is doing: a sentence, how much of it is done, and of how much (in `unit`). */
export interface Progress {
  report(task: string, done: number, total: number, unit: 'MB' | 'files' | 'texts' | 'queries' | 'questions'): void
  /** A sentence for the person who waits */
  note(sentence: string): void
  /** Ends the bar of the task that was reported last */
  end(): void
}

/** Says nothing: for quick work, and for output that only programs read. */
export const SILENT: Progress = { report: () => {}, note: () => {}, end: () => {} }
