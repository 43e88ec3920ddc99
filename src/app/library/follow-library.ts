import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../core/shared/log.ts'
import type { OpenedAnswering } from '../open-answering.ts'

/** How soon a running program notices a library that another process has published. */
const EVERY_MS = 2000

/**
 * Takes over every new generation of the index as it is published, until `signal` aborts. One that cannot be opened is logged,
 * once, and the old one goes on answering.
 */
export async function followLibrary(answering: OpenedAnswering, log: Log, signal: AbortSignal): Promise<void> {
  let refused: string | null = null
  while (!signal.aborted) {
    await sleep(EVERY_MS, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    try {
      if ((await answering.refresh()) === 'same') continue
      refused = null
      const { library } = answering
      log('info', 'library-changed', { generation: library.id, passages: library.passages.length })
    } catch (reason) {
      if (String(reason) === refused) continue
      refused = String(reason)
      log('error', 'library-refused', { reason, generation: answering.library.id })
    }
  }
}
