import { mkdir } from 'node:fs/promises'
import { explainDiskError } from '../adapters/files/disk-errors.ts'
import { takeWriteLock } from '../adapters/files/write-lock.ts'
import { listBackups } from '../adapters/sql/backups.ts'
import { createCards } from '../adapters/sql/cards.ts'
import { createConversations } from '../adapters/sql/conversations.ts'
import { createDailies } from '../adapters/sql/dailies.ts'
import { databaseFile, openDatabase } from '../adapters/sql/database.ts'
import { dropNotesBefore, forgottenPeople, noteForgotten } from '../adapters/sql/forgotten-people.ts'
import { createGivenAnswers } from '../adapters/sql/given-answers.ts'
import { createLearners } from '../adapters/sql/learners.ts'
import { createOpenQuestions } from '../adapters/sql/open-questions.ts'
import { createPersonalData, forgetAgain } from '../adapters/sql/personal-data.ts'
import { createQuizzes } from '../adapters/sql/quizzes.ts'
import { dropSetAsideBefore, mendDatabase } from '../adapters/sql/restore.ts'
import { createRooms } from '../adapters/sql/rooms.ts'
import { createSessions } from '../adapters/sql/sessions.ts'
import { createVotes, type ExpiringVotes } from '../adapters/sql/votes.ts'
import { createWeeklySummaries } from '../adapters/sql/weekly-summaries.ts'
import type { Config } from '../config/settings.ts'
import type { Conversations, GivenAnswers, OpenQuestions } from '../core/answering/ports.ts'
import type { Clock } from '../core/shared/clock.ts'
import { SetupError } from '../core/shared/errors.ts'
import type { Log } from '../core/shared/log.ts'
import { oldestInBackups } from '../core/study/backup-rotation.ts'
import type { Cards } from '../core/study/cards/ports.ts'
import type { Dailies } from '../core/study/daily/ports.ts'
import type { Learners } from '../core/study/learner.ts'
import type { PersonalData, Rooms } from '../core/study/ports.ts'
import type { Quizzes } from '../core/study/quiz/ports.ts'
import type { Sessions } from '../core/study/session/ports.ts'
import type { WeeklySummaries } from '../core/study/weekly/ports.ts'
import { lossInWords } from './check-database.ts'
import { backUpToday } from './keep-backups.ts'
import { backupFolder, forgottenFile, studyFile } from './places.ts'

/** How long to wait for a bot that is just stopping. */
const PATIENCE_MS = 15_000

/** Everything that the group has saved. */
export interface OpenedStudy {
  readonly givenAnswers: GivenAnswers
  readonly votes: ExpiringVotes
  readonly conversations: Conversations
  readonly openQuestions: OpenQuestions
  readonly rooms: Rooms
  readonly cards: Cards
  readonly quizzes: Quizzes
  readonly learners: Learners
  readonly dailies: Dailies
  readonly sessions: Sessions
  readonly weeklySummaries: WeeklySummaries
  readonly personalData: PersonalData
  /** Makes today's backup, unless there is one, and deletes copies that have had their time. */
  backUp(): Promise<void>
  close(): Promise<void>
}

interface Circumstances {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  /** Ends the waiting for another bot */
  readonly signal: AbortSignal
}

/**
 * Opens what the group has saved, as the only bot that does so, after mending it where it is damaged; `stopped` when `signal` aborts while another one is waited for.
 * @throws SetupError when another bot uses it, or when it cannot be opened
 */
export async function openStudy({ config, clock, log, signal }: Circumstances): Promise<OpenedStudy | 'stopped'> {
  const file = databaseFile(config.DATABASE_URL, studyFile(config))
  const folder = backupFolder(config)
  const release = await takeOver(config, `${file}.lock`, signal)
  if (release === 'stopped') return 'stopped'
  try {
    const loss = await mendDatabase(file, folder, clock.now().getTime())
    if (loss !== null) log('error', 'database-restored', { meaning: lossInWords(loss), ...loss })
    const database = await openDatabase(file)
    const again = await forgetAgain(database, await forgottenPeople(forgottenFile(config)))
    if (again > 0) log('warn', 'forgotten-again', { rows: again })
    return {
      givenAnswers: createGivenAnswers(database),
      votes: createVotes(database),
      conversations: createConversations(database),
      openQuestions: createOpenQuestions(database),
      rooms: createRooms(database),
      cards: createCards(database),
      quizzes: createQuizzes(database),
      learners: createLearners(database),
      dailies: createDailies(database),
      sessions: createSessions(database),
      weeklySummaries: createWeeklySummaries(database),
      personalData: createPersonalData(database, {
        count: async () => (await listBackups(folder)).length,
        now: () => clock.now().getTime(),
        note: (learnerId, at) => noteForgotten(forgottenFile(config), learnerId, at),
      }),
      async backUp() {
        await backUpToday({ file, folder, clock, log })
        const oldest = oldestInBackups(clock.now().getTime())
        const dropped = await dropSetAsideBefore(file, oldest)
        if (dropped.length > 0) log('info', 'set-aside-deleted', { files: dropped })
        await dropNotesBefore(forgottenFile(config), oldest)
      },
      close: () => database.close().finally(release),
    }
  } catch (error) {
    await release()
    throw error
  }
}

async function takeOver(config: Config, lock: string, signal: AbortSignal) {
  const tooLong = (pid: number | null) => usedByAnother(config, pid)
  try {
    return await explainDiskError(config.DATA_DIR, async () => {
      await mkdir(config.DATA_DIR, { recursive: true })
      return takeWriteLock(lock, { patienceMs: PATIENCE_MS, signal, tooLong })
    })
  } catch (error) {
    if (signal.aborted) return 'stopped'
    throw error
  }
}

function usedByAnother({ DATA_DIR }: Config, pid: number | null): SetupError {
  return new SetupError(
    `Another bot (process ${pid ?? 'unknown'}) uses the data in ${DATA_DIR}.`,
    'Stop it, or set DATA_DIR to another folder for one of the two.',
  )
}
