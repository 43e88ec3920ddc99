import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'

/** Beside the file itself, which is held twice */
const MOST_MEMORY = 400 * 2 ** 20
/** Often, since a packed stream grows fast */
const WATCH_EVERY_MS = 25
/** How many times longer than the work itself a busy machine may take */
const BUSY_MACHINE = 5

/** Watches that reading one file takes no more time and memory than is reasonable. Starts at once; to be stopped. */
export class ReadingLimits {
  readonly #file: string
  readonly #mostMemory: number
  readonly #watch: NodeJS.Timeout
  readonly #start = { clock: performance.now(), cpu: process.cpuUsage(), memory: process.memoryUsage().rss }
  readonly #passed: Promise<never>
  #reject: (reason: UserError) => void = () => {}
  #patienceMs: number
  #isPassed = false

  /** @param thread Rejects when the thread that reads is dead, which only lack of memory does to it */
  constructor({ path, bytes }: SourceFile, patienceMs: number, thread: Promise<never>) {
    this.#file = path
    this.#mostMemory = MOST_MEMORY + 2 * bytes.length
    this.#patienceMs = patienceMs
    this.#passed = new Promise((_, reject) => {
      this.#reject = reject
    })
    this.#passed.catch(() => {})
    thread.catch(() => this.#pass('memory'))
    this.#watch = setInterval(() => this.#check(), WATCH_EVERY_MS)
  }

  /** Whether the thread is to be given up. */
  get isPassed(): boolean {
    return this.#isPassed
  }

  /** Allows more time, for what has turned out to be a long file. */
  extend(ms: number): void {
    this.#patienceMs += ms
  }

  /** @throws UserError when a limit is passed before `work` is done */
  race<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#passed])
  }

  stop(): void {
    clearInterval(this.#watch)
  }

  #check(): void {
    if (this.#spentMs() > this.#patienceMs) this.#pass('time')
    if (process.memoryUsage().rss - this.#start.memory > this.#mostMemory) this.#pass('memory')
  }

  /** Time by the clock, but no more than the processor worked, so that a busy machine does not refuse good files. */
  #spentMs(): number {
    const { user, system } = process.cpuUsage(this.#start.cpu)
    const clock = performance.now() - this.#start.clock
    return Math.max(Math.min(clock, (user + system) / 1_000), clock / BUSY_MACHINE)
  }

  #pass(what: 'time' | 'memory'): void {
    this.#isPassed = true
    this.#reject(
      new UserError(
        `${this.#file} takes more ${what} to read than is reasonable; it may be damaged. Print it to a new PDF and add that.`,
      ),
    )
  }
}
