import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'

const HEAP_LIMIT_MB = 512
/** A thread that has read so many files is replaced, so that what they left behind goes */
const MOST_FILES = 100

/** The library's own thread program does not start itself under Node, so that this starts it. */
const PROGRAM = `
const { workerData } = require('node:worker_threads')
import(workerData.program).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port))
`

/** A thread that takes PDF files apart, so that a hostile one does not hold up the program and can be given up. */
export class PdfThread {
  /** Where the library's other half speaks to the thread */
  readonly port: MessagePort
  /** Rejects when the thread dies */
  readonly broken: Promise<never>
  readonly #worker: Worker
  #files = 0

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port = port1
    const program = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')).href
    this.#worker = new Worker(PROGRAM, {
      eval: true,
      workerData: { program, port: port2 },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
      stdout: true,
      stderr: true,
    })
    this.broken = new Promise((_, reject) => {
      this.#worker.on('error', reject)
    })
    this.broken.catch(() => {})
  }

  /** Whether it is better replaced than used again. */
  get isWorn(): boolean {
    return this.#files >= MOST_FILES
  }

  /** Keeps the program alive while a file is read. */
  wake(): void {
    this.#files++
    this.#worker.ref()
    this.port.ref()
  }

  /** Lets the program end while there is nothing to read. */
  rest(): void {
    this.#worker.unref()
    this.port.unref()
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
    this.port.close()
  }
}

/** Threads to read with: starting one costs more than reading a short file, so that one is kept. */
export class PdfThreads {
  #idle: PdfThread | null = null

  take(): PdfThread {
    const thread = this.#idle ?? new PdfThread()
    this.#idle = null
    thread.wake()
    return thread
  }

  /** Takes back a thread that has done its work. */
  async giveBack(thread: PdfThread): Promise<void> {
    if (this.#idle !== null || thread.isWorn) {
      await thread.close()
      return
    }
    thread.rest()
    this.#idle = thread
  }
}
