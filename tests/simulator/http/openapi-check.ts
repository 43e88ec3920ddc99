import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isObject, type JsonObject } from '../state/json.ts'
import { rewrite } from './openapi-schemas.ts'

/** Judges bodies by Discord's OpenAPI document; null means the body is fine or the document says nothing about it. */
export interface OpenApiCheck {
  request(method: string, template: string, body: unknown): string | null
  response(method: string, template: string, status: number, body: unknown): string | null
}

const documentId = 'https://discord.com/openapi'
const CALLBACK = '/interactions/:interaction/:token/callback'

/** `/channels/:channel` and `/channels/{channel_id}` are the same route. */
function routeKey(method: string, template: string): string {
  const path = template.replaceAll(/\{[^}]+\}|:[a-z]+/g, '*')
  return `${method.toLowerCase()} ${path}`
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function isUri(text: string): boolean {
  return /^(https?|wss?|attachment):\/\/\S+$/.test(text)
}

function createValidator(document: JsonObject): Ajv2020 {
  const components = isObject(document['components']) ? document['components'] : {}
  const schemas = isObject(components['schemas']) ? components['schemas'] : {}
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true, logger: false })
  addFormats.default(ajv)
  ajv.addFormat('snowflake', /^\d{1,20}$/)
  ajv.addFormat('nonce', true)
  ajv.addFormat('int64', true)
  ajv.addFormat('uri', isUri)
  ajv.addSchema({ $id: documentId, ...(rewrite(document, schemas) as JsonObject) })
  return ajv
}

function pointerTo(document: JsonObject, parts: readonly string[]): string | null {
  let node: unknown = document
  for (const part of parts) node = isObject(node) ? node[part] : undefined
  return node === undefined ? null : `${documentId}#/${parts.map(escapePointer).join('/')}`
}

function describe(validate: ValidateFunction): string {
  // In a union every branch complains; the complaint that reaches deepest is about the branch that was meant.
  const [error] = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length)
  return error
    ? `${error.instancePath || '/'} ${error.message ?? error.keyword} ${JSON.stringify(error.params)}`
    : 'invalid'
}

/** Compiling a schema takes up to a second, so each document is opened once. */
const opened = new Map<string, OpenApiCheck>()

/** Reads the document at `path`; null when there is none. */
export function openOpenApi(path: string): OpenApiCheck | null {
  if (!existsSync(path)) return null
  const check = opened.get(path) ?? read(path)
  opened.set(path, check)
  return check
}

function read(path: string): OpenApiCheck {
  const document = JSON.parse(readFileSync(path, 'utf8')) as JsonObject
  const paths = isObject(document['paths']) ? document['paths'] : {}
  const templates = new Map<string, string>()
  for (const [template, methods] of Object.entries(paths)) {
    for (const method of Object.keys(isObject(methods) ? methods : {}))
      templates.set(routeKey(method, template), template)
  }
  const ajv = createValidator(document)
  const compiled = new Map<string, ValidateFunction | null>()
  const judge = (parts: readonly string[], body: unknown): string | null => {
    const key = parts.join(' ')
    if (!compiled.has(key)) {
      const pointer = pointerTo(document, parts)
      compiled.set(key, pointer === null ? null : ajv.compile({ $ref: pointer }))
    }
    const validate = compiled.get(key)
    return !validate || validate(body) ? null : describe(validate)
  }
  const media = ['content', 'application/json', 'schema']
  // What has a deadline must not wait for the schema to be compiled.
  judge(['paths', templates.get(routeKey('POST', CALLBACK)) ?? '', 'post', 'requestBody', ...media], {})
  return {
    request: (method, template, body) => {
      const documented = templates.get(routeKey(method, template))
      if (documented === undefined) return null
      return judge(['paths', documented, method.toLowerCase(), 'requestBody', ...media], body)
    },
    response: (method, template, status, body) => {
      const documented = templates.get(routeKey(method, template))
      if (documented === undefined) return null
      return judge(['paths', documented, method.toLowerCase(), 'responses', String(status), ...media], body)
    },
  }
}
