/**
 * Kills a process that writes to the study database at random moments, and looks for what it had acknowledged. Ten kills are part of
 * every test run; the long form is
 *
 *   npm run -s build && EXOCITE_KILLS=200 npx vitest run --config .config/vitest.config.ts tests/e2e/study-kill.test.ts
 *
 * EXOCITE_KILL_SEED chooses other moments.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { listBackups } from '../../src/adapters/sql/backups.ts'
import { createCards } from '../../src/adapters/sql/cards.ts'
import { createConversations } from '../../src/adapters/sql/conversations.ts'
import { openDatabase } from '../../src/adapters/sql/database.ts'
import { examineDatabase } from '../../src/adapters/sql/examine-database.ts'
import { createQuizzes } from '../../src/adapters/sql/quizzes.ts'
import { createRooms } from '../../src/adapters/sql/rooms.ts'
import type { StudyDatabase } from '../../src/adapters/sql/study-database.ts'
import { createVotes } from '../../src/adapters/sql/votes.ts'
import { newStudyFile } from '../contracts/study-folder.ts'
import { seededRandom } from '../fuzz/seeded-random.ts'

const KILLS = Number(process.env['EXOCITE_KILLS'] ?? 10)
const SEED = Number(process.env['EXOCITE_KILL_SEED'] ?? 1)
const AT_WORK_MS = 250
const WRITER = join(import.meta.dirname, 'study-writer.mjs')

/** A process that writes; `acknowledged` is the number of the last round that it has finished, -1 before the first. */
function startWriter(...args: readonly string[]) {
  const child = spawn(process.execPath, [WRITER, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let complaints = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const closed = once(child, 'close')
  return {
    async begun() {
      while (out === '' && child.exitCode === null) await sleep(2)
      expect(complaints).toBe('')
    },
    async kill() {
      child.kill('SIGKILL')
      await closed
      expect(complaints).toBe('')
      return { acknowledged: lastRound(out) }
    },
  }
}

function lastRound(out: string): number {
  return Number(out.split('\n').slice(0, -1).at(-1) ?? -1)
}

/** How far a writer has come by what it has saved; every saved thing must agree with the others. */
async function savedBy(name: string, file: string): Promise<number> {
  const database = await openDatabase(file)
  try {
    const turns = await createConversations(database).turns(`${name} thread`, 1_000_000)
    const numbers = turns.map(({ content }) => Number.parseInt(content, 10))
    expect(numbers).toEqual(numbers.map((_, i) => i))
    const last = numbers.length - 1
    const votes = await Promise.all([last - 1, last].map((i) => createVotes(database).count(`${name} answer ${i}`)))
    if (last > 0) expect(votes[0]).toEqual({ helpful: 1, 'not-helpful': 0 })
    const { sources, board } = await createRooms(database).settings(`${name} room`)
    const changed = Number(sources[0] ?? -1)
    const answered = await answersIn(database, name)
    expect([changed, changed - 1]).toContain(answered)
    // A round is a turn, a vote, a change of a room and an answer in a quiz, in this order: it may have been broken off between them, never within one.
    expect([last, last - 1]).toContain(changed)
    if (changed >= 0) expect(board).toBe(changed % 2 === 0)
    if (changed === last && last >= 0) expect(votes[1]?.helpful).toBe(1)
    return await reviewedIn(name, answered, database)
  } finally {
    await database.close()
  }
}

/** The number of the last answer in the writer's quiz, -1 before the first; who answered must be who plays. */
async function answersIn(database: StudyDatabase, name: string): Promise<number> {
  const quiz = await createQuizzes(database).find(`${name} quiz`)
  const answers = (quiz?.answers ?? []).toSorted((a, b) => a.answeredAt - b.answeredAt)
  const who = answers.map((_, i) => `learner ${i}`)
  expect(answers.map(({ learnerId }) => learnerId)).toEqual(who)
  expect(answers.map(({ isRight }) => isRight)).toEqual(who.map((_, i) => i % 2 === 0))
  const players = (quiz?.players ?? []).filter(({ isStarter }) => !isStarter)
  expect(players.map(({ learnerId }) => learnerId).toSorted()).toEqual(who.toSorted())
  return answers.length - 1
}

/** The number of the last card that was graded. A round ends with that: in finished ones each card has one review, none is doubled. */
async function reviewedIn(name: string, answered: number, database: StudyDatabase): Promise<number> {
  const cards = await createCards(database).list(`${name} learner`)
  const finished = cards.slice(0, Math.max(0, answered))
  expect(cards.map(({ front }) => front)).toEqual(cards.map((_, i) => `${i}?`))
  expect([answered, answered + 1]).toContain(Math.max(answered, cards.length))
  expect(finished.filter(({ schedule }) => schedule.reviews !== 1 || schedule.state !== 'review')).toEqual([])
  const reviewed = cards.filter(({ schedule }) => schedule.reviews > 0).length
  expect(await createCards(database).reviewedSince(`${name} learner`, 0)).toBe(reviewed)
  return reviewed - 1
}

test(
  `${KILLS} kills at random moments of writing lose nothing that was acknowledged`,
  async () => {
    const random = seededRandom(SEED)
    const rounds: number[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      const file = newStudyFile()
      const folder = join(file, '..', 'backups')
      const writer = startWriter(file, 'one', folder)
      // Every fourth one is killed while it opens or makes the database.
      if (kill % 4 !== 3) await writer.begun()
      await sleep(random.below(AT_WORK_MS))
      const { acknowledged } = await writer.kill()
      expect([kill, (await examineDatabase(file))?.damage ?? null]).toEqual([kill, null])
      expect(await savedBy('one', file)).toBeGreaterThanOrEqual(acknowledged)
      for (const { path } of await listBackups(folder)) expect((await examineDatabase(path))?.damage).toBeNull()
      rounds.push(acknowledged)
    }
    console.log(JSON.stringify({ kills: KILLS, acknowledged: rounds.reduce((sum, each) => sum + each + 1, 0) }))
    expect(Math.max(...rounds)).toBeGreaterThan(0)
  },
  60_000 + KILLS * 5000,
)

test('two processes that write at the same time lose nothing of each other, and neither is refused', async () => {
  const file = newStudyFile()
  const writers = ['one', 'two'].map((name) => ({ name, ...startWriter(file, name) }))
  for (const { begun } of writers) await begun()
  await sleep(500)
  for (const { name, kill } of writers) {
    const { acknowledged } = await kill()
    expect(acknowledged).toBeGreaterThan(0)
    expect(await savedBy(name, file)).toBeGreaterThanOrEqual(acknowledged)
  }
})

test.skipIf(process.platform === 'win32')(
  'a disk that takes no more is named, and what was acknowledged before is there',
  async () => {
    const file = newStudyFile()
    // The system refuses to let files grow beyond 1 MB, as a full disk does.
    const limited = 'trap "" XFSZ; ulimit -f 1000; exec "$@"'
    const { stdout, stderr, status } = spawnSync(
      'bash',
      ['-c', limited, 'bash', process.execPath, WRITER, file, 'one'],
      {
        encoding: 'utf8',
      },
    )
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/SetupError: The disk that holds .*study\.db (fails|is full)/),
    ])
    expect(lastRound(stdout)).toBeGreaterThan(0)
    expect(await savedBy('one', file)).toBeGreaterThanOrEqual(lastRound(stdout))
  },
)
