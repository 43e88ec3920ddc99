import type { Gateway } from '../gateway/gateway.ts'
import type { JsonObject } from '../state/json.ts'
import type { StoredFile, World } from '../state/world.ts'

/** One request, read and matched. */
export interface Call {
  readonly world: World
  readonly gateway: Gateway
  /** When the request came, by the world's clock */
  readonly arrivedAt: number
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: ReadonlyMap<number, StoredFile>
}

export interface Reply {
  readonly status: number
  readonly body?: unknown
}

export interface Route {
  readonly method: string
  /** Relative to `/api/v10`, with `:name` for parameters. */
  readonly template: string
  /** Interaction and webhook routes carry their own token in the path. */
  readonly auth: boolean
  /** Interaction callbacks and webhooks do not count against the global limit. */
  readonly exempt?: boolean
  readonly run: (call: Call) => Reply
}

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

function paramsOf(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return null
  }
  return params
}

/** The first route that fits; fixed parts are listed before parameters in the route lists. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | null {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.template, path) : null
    if (params !== null) return { route, params }
  }
  return null
}

/** A rate-limit bucket: the route, with the parameter that splits it (channel, guild, webhook) filled in. */
export function bucketOf(match: Match): string {
  const { route, params } = match
  const major = params['channel'] ?? params['guild'] ?? `${params['webhook'] ?? ''}${params['token'] ?? ''}`
  return `${route.method} ${route.template} ${major}`
}

export function param(call: Call, name: string): string {
  const value = call.params[name]
  if (value === undefined) throw new Error(`The route ${call.path} has no parameter ${name}`)
  return value
}

export function bodyObject(call: Call): JsonObject {
  const { body } = call
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as JsonObject) : {}
}
