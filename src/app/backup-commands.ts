import { dirname } from 'node:path'
import { explainDiskError } from '../adapters/files/disk-errors.ts'
import { takeWriteLock } from '../adapters/files/write-lock.ts'
import { findBackup, listBackups, makeBackup } from '../adapters/sql/backups.ts'
import { databaseFile } from '../adapters/sql/database.ts'
import { restoreBackup } from '../adapters/sql/restore.ts'
import type { BackupUseCases } from '../cli/use-cases.ts'
import { loadConfig } from '../config/load-config.ts'
import { SetupError } from '../core/shared/errors.ts'
import { backupFolder, studyFile } from './places.ts'
import { SYSTEM_CLOCK } from './system-clock.ts'

export function createBackupCommands(): BackupUseCases {
  const places = () => {
    const config = loadConfig()
    return { file: databaseFile(config.DATABASE_URL, studyFile(config)), folder: backupFolder(config) }
  }
  const now = () => SYSTEM_CLOCK.now().getTime()
  return {
    list: () => explainDiskError(places().folder, () => listBackups(places().folder)),
    async make() {
      const { file, folder } = places()
      return await explainDiskError(folder, () => makeBackup(file, folder, now()))
    },
    async restore(name) {
      const { file, folder } = places()
      const backup = await findBackup(folder, name)
      const release = await takeWriteLock(`${file}.lock`, { patienceMs: 0, tooLong: whileRunning })
      try {
        const setAside = await explainDiskError(dirname(file), () => restoreBackup(file, backup, now()))
        return { ...backup, setAside }
      } finally {
        await release()
      }
    },
  }
}

function whileRunning(pid: number | null): SetupError {
  return new SetupError(
    `The bot is running (process ${pid ?? 'unknown'}) and uses the database.`,
    'Stop it, restore the backup, and start it again.',
  )
}
