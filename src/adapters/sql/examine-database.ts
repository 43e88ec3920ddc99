import { stat } from 'node:fs/promises'
import SQLite from 'better-sqlite3'
import { patiently } from './patience.ts'
import { isDamaged, isUnfit } from './sqlite-errors.ts'

/** In bytes; a file that is smaller holds nothing, see https://sqlite.org/fileformat2.html */
const SMALLEST_PAGE = 512

export interface Examination {
  /** What SQLite found wrong first; `null` when all is in order */
  readonly damage: string | null
  /** How many migrations it has seen; 0 when that cannot be read */
  readonly form: number
}

/**
 * Reads the whole database and checks it, without changing it; another process may be at work on it. `null`: there is no file.
 * A file without content is what some crashes leave of a database; SQLite itself would take it for a new one.
 */
export async function examineDatabase(file: string): Promise<Examination | null> {
  const found = await stat(file).catch(() => null)
  if (found === null) return null
  if (found.size < SMALLEST_PAGE) return { damage: 'it is empty', form: 0 }
  return patiently(file, () => examine(file))
}

function examine(file: string): Examination {
  const sqlite = new SQLite(file, { readonly: true, fileMustExist: true })
  try {
    const finding = String(sqlite.pragma('integrity_check(1)', { simple: true }))
    const form = Number(sqlite.pragma('user_version', { simple: true }))
    return { damage: finding === 'ok' ? null : finding, form }
  } catch (error) {
    if (!isDamaged(error) && !isUnfit(error)) throw error
    return { damage: (error as Error).message, form: 0 }
  } finally {
    sqlite.close()
  }
}
