import { join } from 'node:path'
import type { Config } from '../config/settings.ts'

export interface LibraryPlaces {
  readonly corpusFolder: string
  readonly indexFolder: string
}

/** Where the settings say things lie. */
export function libraryPlaces({ CORPUS_DIR, DATA_DIR }: Config): LibraryPlaces {
  return { corpusFolder: CORPUS_DIR, indexFolder: join(DATA_DIR, 'index') }
}

/** Holds what the model made of the known questions. */
export function knownQuestionsFolder({ DATA_DIR }: Config): string {
  return join(DATA_DIR, 'known-questions')
}

/** Holds one folder per embedding model. */
export function modelsFolder({ DATA_DIR }: Config): string {
  return join(DATA_DIR, 'models')
}

/** Holds one index per benchmark and way of making it. */
export function benchmarksFolder({ DATA_DIR }: Config): string {
  return join(DATA_DIR, 'benchmarks')
}

/** Where the group's own data lies, unless DATABASE_URL says otherwise. */
export function studyFile({ DATA_DIR }: Config): string {
  return join(DATA_DIR, 'study.db')
}

/** Who asked to be forgotten, beside the backups that may still hold them. */
export function forgottenFile(config: Config): string {
  return join(backupFolder(config), 'forgotten.jsonl')
}

export function backupFolder({ DATA_DIR }: Config): string {
  return join(DATA_DIR, 'backups')
}
