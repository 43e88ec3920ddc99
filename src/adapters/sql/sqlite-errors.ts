import { OutsideError, SetupError } from '../../core/shared/errors.ts'

const RESTORE = 'Stop the bot and run: npm run -s backup -- list, then: npm run -s backup -- restore NAME'

/** Whether another process is writing right now, so that waiting helps. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))
}

/** Whether the file's content is not, or no longer, a database. */
export function isDamaged(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))
}

/** Whether a statement does not fit the database. Of statements that fit every database of ours, that is damage, too. */
export function isUnfit(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_ERROR'
}

/** What SQLite's refusal means to whoever runs Exocite; an error that is none of theirs is returned as it is. */
export function explainSqliteError(error: unknown, file: string): unknown {
  const code = codeOf(error)
  const setup = (message: string, remedy: string) => new SetupError(message, remedy, { cause: error })
  if (isBusy(error)) {
    return new OutsideError(`Another process is writing ${file} and did not finish in time. Try again in a moment.`, {
      cause: error,
    })
  }
  if (isDamaged(error)) return damaged(error, file)
  if (code === 'SQLITE_FULL') {
    return setup(`The disk that holds ${file} is full.`, 'Free some 100 MB there, or move DATA_DIR to another disk.')
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code)) {
    return setup(
      `Exocite may not write ${file} (${code}).`,
      'Let the user that runs Exocite write the file and the folder that holds it, or set DATA_DIR to another folder.',
    )
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return setup(`The disk that holds ${file} fails (${code}).`, 'Check the disk and its free space, then start again.')
  }
  if (error instanceof Error && /bindings file|NODE_MODULE_VERSION|better_sqlite3\.node/.test(error.message)) {
    return setup(
      'better-sqlite3 was not built.',
      'Install a C++ compiler and Python, then run: npm rebuild better-sqlite3',
    )
  }
  return error
}

/** @param error what SQLite said */
export function damaged(error: unknown, file: string): SetupError {
  const finding = error instanceof Error ? error.message : codeOf(error)
  return new SetupError(`The database ${file} is damaged (${finding}).`, RESTORE, { cause: error })
}

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}
