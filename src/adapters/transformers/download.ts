import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const ANSWER_MS = 10_000
const SILENCE_MS = 30_000

/** Where a hub's files come from and go to. */
export interface HubDownload {
  /** `https://huggingface.co`, or a mirror of it */
  readonly hubUrl: string
  /** `organisation/model` */
  readonly hubId: string
  /** The files' paths inside the model, fetched in this order */
  readonly paths: readonly string[]
  readonly into: string
  /** Called with the size of every piece that arrives */
  readonly onBytes: (bytes: number) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Fetches a model's files from a hub's main branch. What arrives is not checked here.
 * @throws Error saying in a few words what failed; the file system's own error when writing failed
 */
export async function downloadFromHub({ hubUrl, hubId, paths, into, ...rest }: HubDownload): Promise<void> {
  for (const path of paths) {
    const to = join(into, path)
    await mkdir(dirname(to), { recursive: true })
    await downloadFile(`${hubUrl}/${hubId}/resolve/main/${path}`, to, rest)
  }
}

async function downloadFile(
  url: string,
  to: string,
  { onBytes, signal }: Pick<HubDownload, 'onBytes' | 'signal'>,
): Promise<void> {
  const patience = new AbortController()
  const giveUp = (after: number) => patience.abort(new Error(`no answer within ${after / 1000} seconds`))
  let timer = setTimeout(giveUp, ANSWER_MS, ANSWER_MS)
  const waitOn = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, SILENCE_MS, SILENCE_MS)
  }
  try {
    const either = AbortSignal.any(signal === undefined ? [patience.signal] : [patience.signal, signal])
    const response = await fetch(url, { signal: either })
    if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status} for ${new URL(url).pathname}`)
    waitOn()
    const watched = async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        waitOn()
        onBytes(piece.length)
        yield piece
      }
    }
    await pipeline(Readable.fromWeb(response.body), watched, createWriteStream(to), { signal: either })
  } catch (error) {
    patience.signal.throwIfAborted()
    throw error
  } finally {
    clearTimeout(timer)
  }
}
