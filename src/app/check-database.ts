import { stat } from 'node:fs/promises'
import { listBackups } from '../adapters/sql/backups.ts'
import { databaseFile } from '../adapters/sql/database.ts'
import { examineDatabase } from '../adapters/sql/examine-database.ts'
import { refuseNewer } from '../adapters/sql/migrate.ts'
import { type Loss, rememberedLosses } from '../adapters/sql/restore.ts'
import type { Config } from '../config/settings.ts'
import { SetupError } from '../core/shared/errors.ts'
import { backupFolder, studyFile } from './places.ts'

/** A bot makes a backup every day. */
const LONGEST_WITHOUT_BACKUP_MS = 3 * 86_400_000

/**
 * Examines what the group has saved, beside a bot that may be using it. Returns the finding.
 * @throws SetupError for damage, a newer form, and a loss that nobody has taken note of yet
 */
export async function checkDatabase(config: Config): Promise<string> {
  const file = databaseFile(config.DATABASE_URL, studyFile(config))
  const examination = await examineDatabase(file)
  const [newest] = await listBackups(backupFolder(config))
  const backedUp = newest === undefined ? 'There is no backup yet.' : `Last backup: ${inWords(newest.madeAt)}.`
  if (examination === null) return `Nothing is saved yet; ${file} is made when the bot starts. ${backedUp}`
  if (examination.damage !== null) {
    throw new SetupError(
      `The database ${file} is damaged (${examination.damage}). ${backedUp}`,
      'Start the bot: it sets the file aside and goes on from the last good backup.',
    )
  }
  refuseNewer(file, examination.form)
  const changedAt = (await stat(file)).mtimeMs
  if (newest !== undefined && changedAt > newest.madeAt + LONGEST_WITHOUT_BACKUP_MS) {
    throw new SetupError(
      `${file} has changed since ${inWords(newest.madeAt)}, when its last backup was made.`,
      'Look for "upkeep-failed" in the log of the bot, or make one: npm run -s backup -- now',
    )
  }
  const loss = (await rememberedLosses(file)).at(-1)
  if (loss !== undefined) {
    throw new SetupError(
      `${lossInWords(loss)} ${backedUp}`,
      `When you have taken note, delete ${loss.setAside} and the .json file beside it.`,
    )
  }
  return `${file} is in order. ${backedUp}`
}

/** What a loss means, as sentences. */
export function lossInWords({ damage, foundAt, setAside, lostSince }: Loss): string {
  const what = lostSince === null ? 'What was saved before' : `What was saved after ${inWords(lostSince)}`
  return `The database was found damaged on ${inWords(foundAt)} (${damage}) and is kept as ${setAside}. ${what} is lost.`
}

/** A moment as it is told to the operator: 2026-03-01 12:00 UTC. */
function inWords(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
