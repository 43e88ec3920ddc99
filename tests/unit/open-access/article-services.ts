import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import {
  createFetchOptions,
  type FetchOptions,
  type FetchSettings,
  type Patience,
} from '../../../src/adapters/open-access/fetch-options.ts'

/** What a service answers to one request. */
export interface Answer {
  readonly status?: number
  readonly type?: string
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

type Answering = Answer | ((response: ServerResponse) => void)

/** One answer for every request, or one for each in turn, of which the last is kept for all that follow. */
type Script = Answering | readonly Answering[]

/** What the local server does for each of the services; what is left out answers 404. */
export interface Scripts {
  readonly search?: Script
  readonly fullText?: Script
  readonly efetch?: Script
  readonly idconv?: Script
}

export interface Seen {
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  /** Time of the test's own clock */
  readonly atMs: number
}

export interface Services {
  readonly options: FetchOptions
  readonly requests: readonly Seen[]
  /** Pauses in milliseconds, in order; none is really waited for */
  readonly pauses: readonly number[]
  readonly steps: readonly string[]
  readonly origin: string
  /** The paths of the requests in order, without what stands before them */
  asked(): readonly string[]
}

const PATHS: Readonly<Record<keyof Scripts, RegExp>> = {
  search: /^\/rest\/search$/,
  fullText: /^\/rest\/PMC\d+\/fullTextXML$/,
  efetch: /^\/eutils\/efetch\.fcgi$/,
  idconv: /^\/idconv\/$/,
}

export const START = new Date('2026-03-01T12:00:00.000Z')

/** A local HTTP server that answers as Europe PMC and NCBI do, and a clock that only pauses move on. */
export async function startServices(
  scripts: Scripts,
  patience: Partial<Patience> = {},
  settings: Partial<FetchSettings> = {},
): Promise<Services> {
  let elapsedMs = 0
  const requests: Seen[] = []
  const pauses: number[] = []
  const steps: string[] = []
  const counts = new Map<string, number>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    requests.push({ url, headers: request.headers, atMs: elapsedMs })
    const name = (Object.keys(PATHS) as (keyof Scripts)[]).find((key) => PATHS[key].test(url.pathname))
    const turn = counts.get(name ?? '') ?? 0
    counts.set(name ?? '', turn + 1)
    give(response, name === undefined ? undefined : inTurn(scripts[name], turn))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const options = createFetchOptions({
    version: '1.2.3',
    contactEmail: 'ann@example.org',
    clock: { now: () => new Date(START.getTime() + elapsedMs), monotonicMs: () => elapsedMs },
    sleep: (ms) => {
      pauses.push(ms)
      elapsedMs += ms
      return Promise.resolve()
    },
    europePmcUrl: `${origin}/rest/`,
    eutilsUrl: `${origin}/eutils`,
    idConverterUrl: `${origin}/idconv`,
    patience,
    ...settings,
  })
  return {
    options: { ...options, onStep: (sentence) => steps.push(sentence) },
    requests,
    pauses,
    steps,
    origin,
    asked: () => requests.map(({ url }) => url.pathname.replace(/^\/(?:rest|eutils)?\/?/, '')),
  }
}

function inTurn(script: Script | undefined, turn: number): Answering | undefined {
  if (!Array.isArray(script)) return script as Answering | undefined
  return script[Math.min(turn, script.length - 1)] as Answering | undefined
}

function give(response: ServerResponse, answering: Answering | undefined): void {
  if (typeof answering === 'function') {
    answering(response)
    return
  }
  const { status = 200, type, body = '', headers = {} } = answering ?? { status: 404 }
  response.writeHead(status, { ...headers, ...(type === undefined ? {} : { 'content-type': type }) })
  response.end(body)
}
