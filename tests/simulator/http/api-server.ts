import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Gateway } from '../gateway/gateway.ts'
import { DiscordError, invalidForm } from '../state/discord-error.ts'
import type { JsonObject } from '../state/json.ts'
import type { World } from '../state/world.ts'
import { type FaultKind, type Faults, type InjectedAnswer, tooManyRequests } from './faults.ts'
import type { OpenApiCheck } from './openapi-check.ts'
import type { RateLimits } from './rate-limits.ts'
import { type ParsedBody, parseBody, readBytes } from './request-body.ts'
import { bucketOf, type Match, matchRoute, type Reply, type Route } from './router.ts'

interface ApiServerParts {
  readonly world: World
  readonly routes: readonly Route[]
  readonly faults: Faults
  readonly rateLimits: RateLimits
  readonly openApi: OpenApiCheck | null
  /** Called per request: the gateway needs the server before it can exist. */
  readonly gateway: () => Gateway
}

interface Incoming {
  readonly method: string
  readonly path: string
  readonly url: URL
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

interface Outcome extends Reply {
  readonly headers?: Readonly<Record<string, string>>
  readonly requestBody: unknown
}

const apiPrefix = '/api/v10'

/** The HTTP side: reads, injects faults, checks and records every request, and hands the rest to the routes. */
export function createApiServer(parts: ApiServerParts): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', parts.world.baseUrl)
    if (url.pathname.startsWith('/attachments/')) return serveFile(parts.world, url, response)
    const path = url.pathname.startsWith(apiPrefix) ? url.pathname.slice(apiPrefix.length) : url.pathname
    const incoming = { method: request.method ?? 'GET', path, url, request, response }
    handle(parts, incoming).catch((error: unknown) => {
      response.destroy()
      parts.world.violations.push({ method: incoming.method, path, problem: `simulator fault: ${String(error)}` })
      parts.world.changed()
    })
  })
}

function serveFile(world: World, url: URL, response: ServerResponse): void {
  const file = world.files.get(url.pathname)
  response.writeHead(file ? 200 : 404, { 'content-type': file?.contentType ?? 'text/plain' })
  response.end(file?.bytes ?? 'not found')
}

async function handle(parts: ApiServerParts, incoming: Incoming): Promise<void> {
  const bytes = await readBytes(incoming.request)
  const fault = parts.faults.take(incoming.method, incoming.path)
  if (fault === 'reset-before' || fault === 'close-before') return cut(parts, incoming, fault)
  if (isAnswer(fault) && !fault.afterWork) return answerInjected(parts, incoming, fault)
  if (isDelay(fault)) await delay(fault.delayMs)
  const outcome = await work(parts, incoming, bytes)
  if (fault === 'reset-after' || fault === 'close-after') return cut(parts, incoming, fault, outcome)
  if (isAnswer(fault)) return answerInjected(parts, incoming, fault, outcome)
  answer(parts, incoming, outcome, false)
}

function isAnswer(fault: FaultKind | null): fault is InjectedAnswer {
  return typeof fault === 'object' && fault !== null && 'status' in fault
}

function isDelay(fault: FaultKind | null): fault is { readonly delayMs: number } {
  return typeof fault === 'object' && fault !== null && 'delayMs' in fault
}

function cut(parts: ApiServerParts, incoming: Incoming, fault: FaultKind, outcome?: Outcome): void {
  const { world } = parts
  const { method, path, request } = incoming
  world.requests.push({ method, path, body: outcome?.requestBody ?? null, status: 'reset', at: world.clock.now() })
  if (String(fault).startsWith('reset')) request.socket.resetAndDestroy()
  else request.socket.destroy()
  world.changed()
}

function answerInjected(parts: ApiServerParts, incoming: Incoming, fault: InjectedAnswer, outcome?: Outcome): void {
  const { status, headers = {}, body = { message: 'injected', code: 0 } } = fault
  answer(parts, incoming, { status, headers, body, requestBody: outcome?.requestBody ?? null }, true)
}

function answer(parts: ApiServerParts, incoming: Incoming, outcome: Outcome, injected: boolean): void {
  const { world } = parts
  const { method, path, response } = incoming
  const { status, body, headers = {} } = outcome
  world.requests.push({ method, path, body: outcome.requestBody, status, at: world.clock.now() })
  if (status >= 400) {
    const { code, message } = (typeof body === 'object' && body !== null ? body : {}) as JsonObject
    world.errors.push({
      method,
      path,
      status,
      code: typeof code === 'number' ? code : null,
      message: typeof message === 'string' ? message : '',
      injected,
    })
  }
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const type = typeof body === 'string' ? 'text/html' : 'application/json'
  response.writeHead(status, { ...(text === '' ? {} : { 'content-type': type }), ...headers })
  response.end(text)
  world.changed()
}

async function work(parts: ApiServerParts, incoming: Incoming, bytes: Buffer): Promise<Outcome> {
  const arrivedAt = parts.world.clock.now()
  let parsed: ParsedBody = { body: null, files: new Map() }
  let headers: Readonly<Record<string, string>> = {}
  try {
    const match = admit(parts, incoming)
    const verdict = parts.rateLimits.take(bucketOf(match), match.route.exempt === true)
    headers = verdict.headers
    if (verdict.retryAfterMs !== null) {
      const limited = tooManyRequests(verdict.retryAfterMs, verdict.scope)
      return { ...limited, headers: { ...headers, ...limited.headers }, requestBody: null }
    }
    parsed = await parseBody(bytes, incoming.request.headers['content-type'] ?? '')
    checkAgainstDocument(parts.openApi, match, parsed)
    const { world } = parts
    const { method, path, url } = incoming
    const call = {
      world,
      gateway: parts.gateway(),
      arrivedAt,
      method,
      path,
      params: match.params,
      query: url.searchParams,
      ...parsed,
    }
    return { ...match.route.run(call), headers, requestBody: parsed.body }
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error
    if (error.problem !== null) {
      parts.world.violations.push({ method: incoming.method, path: incoming.path, problem: error.problem })
    }
    return { status: error.status, body: error.body(), headers, requestBody: parsed.body }
  }
}

/** Finds the route and checks who is calling. @throws DiscordError 404 for a route Discord does not have, 401 for a wrong token */
function admit(parts: ApiServerParts, incoming: Incoming): Match {
  const { request, url, method, path } = incoming
  const match = url.pathname.startsWith(`${apiPrefix}/`) ? matchRoute(parts.routes, method, path) : null
  if (match === null) throw new DiscordError(404, 0, '404: Not Found', { problem: 'unknown route' })
  if (!match.route.auth) return match
  if (request.headers.authorization !== `Bot ${parts.world.token}`) throw new DiscordError(401, 0, '401: Unauthorized')
  if (!/^DiscordBot \(\S+, \S+\)/.test(request.headers['user-agent'] ?? '')) {
    throw new DiscordError(403, 0, 'Forbidden', { problem: 'the User-Agent must be "DiscordBot (url, version)"' })
  }
  return match
}

function checkAgainstDocument(openApi: OpenApiCheck | null, match: Match, parsed: ParsedBody): void {
  const { method, template } = match.route
  const hasBody = method === 'POST' || method === 'PUT' || method === 'PATCH'
  if (openApi === null || !hasBody || parsed.body === null) return
  const problem = openApi.request(method, template, parsed.body)
  if (problem === null) return
  const [place = '', ...rest] = problem.split(' ')
  throw invalidForm(place.split('/').filter(Boolean).join('.'), rest.join(' '))
}
