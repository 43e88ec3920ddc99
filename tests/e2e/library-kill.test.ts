/**
 * Kills `library add` and `library remove` at random moments and examines what is left each time. Ten kills are part of every test
 * run; the long form is
 *
 *   npm run -s build && EXOCITE_KILLS=200 npx vitest run --config .config/vitest.config.ts tests/e2e/library-kill.test.ts
 *
 * EXOCITE_KILL_SEED chooses other moments.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { type Random, seededRandom } from '../fuzz/seeded-random.ts'
import { pinnedWeights } from '../model/weights.ts'
import { type LibraryFolder, longPage, newLibraryFolder } from './library-folder.ts'
import { startExocite } from './run-exocite.ts'

const KILLS = Number(process.env['EXOCITE_KILLS'] ?? 5)
const SEED = Number(process.env['EXOCITE_KILL_SEED'] ?? 1)
const SENTENCES = 24
const OLD = 'Main sources of MSCs are bone marrow, adipose tissues, umbilical cord and placental tissues.'

let library: LibraryFolder

beforeAll(async () => {
  await pinnedWeights()
  library = newLibraryFolder()
  await library.reindex()
}, 120_000)

type Ending = 'finished' | 'killed before' | 'killed at work'

/** How long a command takes, in ms: until it begins to change something, and from then on. */
interface Pace {
  before: number
  after: number
}

/** The number of the process that changes the index, or was killed at it. */
function lockHolder(): number | null {
  try {
    return JSON.parse(readFileSync(join(library.index, 'lock'), 'utf8')).pid
  } catch {
    return null
  }
}

/** Runs a command and kills it at a random moment, every second time one after it has begun to change something. */
async function killed(args: readonly string[], pace: Pace, late: boolean, random: Random): Promise<Ending> {
  const running = startExocite('cli', ['library', ...args], library.settings)
  const started = performance.now()
  let over = false
  const ended = running.ended.then((run) => {
    over = true
    return run
  })
  const begun = (async () => {
    while (!over && lockHolder() !== running.pid) await sleep(2)
    return performance.now() - started
  })()
  if (late) {
    await begun
    await Promise.race([sleep(random.below(pace.after)), ended])
  } else await Promise.race([sleep(random.below(pace.before + pace.after)), ended])
  running.signal('SIGKILL')
  const { status } = await ended
  if (status !== null) {
    expect(status).toBe(0)
    pace.before = Math.ceil(await begun)
    pace.after = Math.ceil(performance.now() - started - pace.before)
  }
  if (status !== null) return 'finished'
  return lockHolder() === running.pid ? 'killed at work' : 'killed before'
}

/** Checks what a kill has left, lets a question bring the index up to date, and gives whether the text is there then. */
async function examined(round: number, name: string): Promise<boolean> {
  const { ok, findings } = await library.check()
  expect([round, ok, findings]).toEqual([round, true, expect.anything()])
  const { statements } = await library.ask('What are the main sources of MSCs?')
  expect([round, statements[0]?.text]).toEqual([round, OLD])
  // Either the change was made or it was not.
  const files = library.files().filter((path) => !path.startsWith('.') && !path.includes('/.'))
  const present = files.includes(`added/${name}.txt`)
  const sidecars = files.filter((path) => path === `added/${name}.txt.meta.json`)
  expect(files).toEqual([...(present ? [`added/${name}.txt`, ...sidecars] : []), 'reviews/maqsood-2020.txt'])
  return present
}

test(
  `${KILLS} kills at random moments never leave a library that fails its check or answers from half an index`,
  async () => {
    const random = seededRandom(SEED)
    const paces = { add: { before: 1000, after: 1000 }, remove: { before: 1000, after: 300 } }
    const counts: Record<Ending, number> = { finished: 0, 'killed before': 0, 'killed at work': 0 }
    const kills = () => counts['killed before'] + counts['killed at work']
    let present: string | null = null
    for (let round = 0; kills() < KILLS; round++) {
      expect(round).toBeLessThan(10 + 4 * KILLS)
      // By turns a text is added and taken away.
      const kind = present === null ? 'add' : 'remove'
      const name: string = present ?? `animal${round}`
      if (kind === 'add') library.write(`${name}.txt.meta.json`, '{"licence": "CC0"}')
      const given = kind === 'add' ? library.write(`${name}.txt`, longPage(name, SENTENCES)) : name
      const ending = await killed([kind, given], paces[kind], round % 2 === 1, random)
      counts[ending] += 1
      present = (await examined(round, name)) ? name : null
    }
    console.log(JSON.stringify(counts))
    expect(counts['killed at work']).toBeGreaterThan(0)
    // What the killed processes have left is cleared away by the next build.
    expect((await library.run([], 'index')).status).toBe(0)
    expect((await library.run(['check'])).status).toBe(0)
    expect(readdirSync(library.index).filter((name) => /^staged-|\.tmp$|^lock/.test(name))).toEqual([])
  },
  60_000 + KILLS * 30_000,
)
