import type { Changes, Queries } from './tables.ts'

/** What the group has saved. */
export interface StudyDatabase {
  readonly file: string
  read<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  /** Does all of `work` or nothing. Once it has resolved, the change is on the disk and outlives the loss of the process. */
  write<T>(work: (changes: Changes) => Promise<T>): Promise<T>
  /** Moves what was written last into the file itself, so that nothing deleted lingers beside it. */
  settle(): Promise<void>
  close(): Promise<void>
}
