import type { FetchOptions, Service } from './fetch-options.ts'
import { mayRedirect } from './redirects.ts'
import { readRetryAfter } from './retry-after.ts'
import { ServiceError } from './service-error.ts'

/** One request to a service. */
export interface Question {
  readonly service: Service
  readonly url: URL
  /** Media types, as the `Accept` header has them */
  readonly accept: string
  /** What the article was asked for by, for messages */
  readonly about: string
}

/** What a service answered, good or bad; an answer that asks to try again later is never among them. */
export interface Reply {
  readonly status: number
  /** In lower case, without parameters; '' when there is none */
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** How one request ended: with a reply, or with a failure after which it may be sent again. */
export type Attempt =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | {
      readonly kind: 'failure'
      /** In a few words */
      readonly fault: string
      /** Whether the service was there at all */
      readonly reached: boolean
      /** The pause that it asks for; `null` when it does not say */
      readonly pauseMs: number | null
      readonly cause?: unknown
    }

const MOST_REDIRECTS = 5

/** Codes of Node.js for failures of the network, in words. */
const NETWORK_FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its address is unknown here',
  EAI_AGAIN: 'its address cannot be looked up',
  ECONNREFUSED: 'the connection is refused',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  ENETUNREACH: 'there is no network',
  EHOSTUNREACH: 'there is no way to it',
}

/**
 * Sends one request, and follows where the service sends it on to.
 * @throws ServiceError for what would not change if it were sent again; the signal's reason when it is aborted
 */
export async function attempt(question: Question, options: FetchOptions): Promise<Attempt> {
  const { answerMs, bodyMs } = options.patience
  const late = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const allow = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => late.abort(), ms)
  }
  try {
    const signal = options.signal === undefined ? late.signal : AbortSignal.any([late.signal, options.signal])
    const response = await follow(question, options, signal, () => allow(answerMs))
    allow(bodyMs)
    return await read(response, question, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof ServiceError) throw error
    return late.signal.aborted
      ? { kind: 'failure', fault: 'it is too slow', reached: true, pauseMs: null, cause: error }
      : { kind: 'failure', fault: networkFault(error), reached: false, pauseMs: null, cause: error }
  } finally {
    clearTimeout(timer)
  }
}

async function follow(
  question: Question,
  options: FetchOptions,
  signal: AbortSignal,
  onSend: () => void,
): Promise<Response> {
  const { service, accept, about } = question
  let url = question.url
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    await service.pace(options.signal)
    onSend()
    const headers = { accept, 'user-agent': options.userAgent }
    const response = await fetch(url.href, { headers, redirect: 'manual', signal })
    const location = response.headers.get('location')
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response
    await response.body?.cancel()
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null
    if (next === null || !mayRedirect(url, next, service)) {
      throw new ServiceError(
        `${service.name} sends the request for ${about} on to ${next?.host || 'an address that makes no sense'}, where it is not followed; try again later.`,
      )
    }
    url = next
  }
  throw new ServiceError(`${service.name} sends the request for ${about} round in circles; try again later.`)
}

async function read(response: Response, question: Question, options: FetchOptions): Promise<Attempt> {
  const { status, headers } = response
  if (status === 408 || status === 429 || status >= 500) {
    await response.body?.cancel()
    const pauseMs = readRetryAfter(headers.get('retry-after'), options.clock.now())
    const fault = status === 429 ? 'HTTP 429, too many requests' : `HTTP ${status}`
    return { kind: 'failure', fault, reached: true, pauseMs }
  }
  const contentType = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return { kind: 'reply', reply: { status, contentType, bytes: await readBody(response, question, options) } }
}

/** What arrives is counted unpacked, so that a small answer cannot grow without limit. */
async function readBody(response: Response, { service, about }: Question, options: FetchOptions): Promise<Uint8Array> {
  const { mostBytes } = options.patience
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > mostBytes) {
      throw new ServiceError(
        `${service.name} has more than ${mostBytes / 1_000_000} MB for ${about}, which is too large; save the article as a PDF and use: library add FILE.`,
      )
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces, length)
}

function networkFault(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return NETWORK_FAULTS[code] ?? (code === '' ? 'the connection failed' : `the connection failed: ${code}`)
}
