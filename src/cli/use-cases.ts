import type { Answer } from '../core/answering/answer.ts'
import type { Question } from '../core/answering/answer-question.ts'
import type { SourceRecord } from '../core/indexing/manifest.ts'
import type { WrittenItems } from '../core/study/quiz/write-items.ts'
import type { EvaluationUseCases } from './evaluation-use-cases.ts'
import type { LibraryUseCases } from './library-use-cases.ts'

/** What the commands may call; each opens only what it needs. */
export interface CliUseCases {
  /** Opens model and library and returns the function that answers. */
  openAnswering(): Promise<(question: Question) => Promise<Answer>>
  /** Makes the index anew. */
  reindex(): Promise<IndexReport>
  /** Examines the installation; never throws. */
  diagnose(): Promise<readonly Check[]>
  /** Writes the quiz items of the library, opened as for answering. */
  writeItems(): Promise<WrittenItems>
  readonly library: LibraryUseCases
  readonly evaluation: EvaluationUseCases
  readonly backups: BackupUseCases
}

/** A copy of what the group has saved. */
export interface BackupRecord {
  readonly name: string
  readonly path: string
  /** Milliseconds since 1970 (UTC) */
  readonly madeAt: number
  readonly bytes: number
}

/** What can be done with copies of what the group has saved. */
export interface BackupUseCases {
  /** Newest first */
  list(): Promise<readonly BackupRecord[]>
  /** Makes one, beside a running bot or without. */
  make(): Promise<BackupRecord>
  /** Puts one back; `setAside` is where the former database is kept. The bot must not be running. */
  restore(name: string): Promise<BackupRecord & { readonly setAside: string | null }>
}

export interface IndexReport {
  readonly generation: string
  readonly sources: readonly SourceRecord[]
  readonly documents: number
  readonly passages: number
  readonly sentences: number
  /** Texts that had to be embedded; the others were known */
  readonly embedded: number
}

/** One thing that must be right. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  /** What was found, as a sentence */
  readonly finding: string
  /** What to do about it; `null` when nothing needs doing */
  readonly remedy: string | null
}
