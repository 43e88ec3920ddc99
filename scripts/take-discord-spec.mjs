// Takes out of Discord's OpenAPI document what the simulator judges bodies by: the routes that the bot uses and the schemas that these
// need, without explanations. Give it the document's address or path:
//   node scripts/take-discord-spec.mjs https://raw.githubusercontent.com/discord/discord-api-spec/main/specs/openapi.json
import { readFileSync, writeFileSync } from 'node:fs'

const TARGET = 'tests/simulator/discord-api/openapi.json'
const ROUTES =
  /^\/(?:applications\/@me|applications\/\{[^}]+\}(?:\/guilds\/\{[^}]+\})?\/commands(?:\/\{[^}]+\})?|channels\/\{[^}]+\}(?:\/(?:messages|threads|typing)(?:\/\{[^}]+\}(?:\/threads)?)?|\/thread-members\/\{[^}]+\})?|gateway\/bot|guilds\/\{[^}]+\}|interactions\/.*\/callback|oauth2\/applications\/@me|users\/@me(?:\/channels)?|webhooks\/\{[^}]+\}\/\{[^}]+\}(?:\/messages\/.*)?)$/
const METHODS = ['get', 'post', 'put', 'patch', 'delete']

const source = process.argv[2] ?? ''
const text = source.startsWith('https:') ? await (await fetch(source)).text() : readFileSync(source, 'utf8')
const document = JSON.parse(text)

/** A copy without what only explains. Names of properties are kept, whatever they are. */
function bare(node, isNames = false) {
  if (Array.isArray(node)) return node.map((each) => bare(each))
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(
    ([key]) =>
      isNames || !(['description', 'title', 'summary', 'tags', 'security'].includes(key) || key.startsWith('x-')),
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value, key === 'properties')]))
}

function bodiesOnly({ requestBody, responses }) {
  const answers = Object.entries(responses ?? {}).filter(([status]) => status.startsWith('2'))
  return { ...(requestBody === undefined ? {} : { requestBody }), responses: Object.fromEntries(answers) }
}

const paths = {}
for (const [template, route] of Object.entries(document.paths)) {
  if (!ROUTES.test(template)) continue
  const methods = METHODS.filter((method) => method in route).map((method) => [method, bodiesOnly(route[method])])
  paths[template] = bare(Object.fromEntries(methods))
}

const schemas = {}
const waiting = [JSON.stringify(paths)]
for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
  for (const [, name] of next.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (name in schemas) continue
    schemas[name] = bare(document.components.schemas[name])
    waiting.push(JSON.stringify(schemas[name]))
  }
}

const { title, version, license } = document.info
const ordered = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(
  TARGET,
  `${JSON.stringify({ openapi: document.openapi, info: { title, version, license }, paths, components: { schemas: ordered } })}\n`,
)
console.log(`${TARGET}: ${Object.keys(paths).length} routes, ${Object.keys(ordered).length} schemas`)
