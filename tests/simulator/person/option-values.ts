import { isObject, type JsonObject, lengthOf, objectsIn, textOf } from '../state/json.ts'
import { wireChannel, wireMember } from '../state/wire.ts'
import type { StoredFile, World } from '../state/world.ts'

interface UploadValue {
  readonly filename: string
  readonly content: string | Uint8Array
  readonly contentType?: string
}

/** Plain values; users, channels and roles by id; files as an upload. */
type OptionValue = string | number | boolean | UploadValue
export type OptionValues = Readonly<Record<string, OptionValue>>

const optionKind = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const

const longestString = 6000
const typeNames: Readonly<Record<number, string>> = {
  3: 'string',
  4: 'number',
  5: 'boolean',
  6: 'string',
  7: 'string',
  8: 'string',
  9: 'string',
  10: 'number',
  11: 'object',
}

function problemWith(option: JsonObject, value: OptionValue): string | null {
  const type = Number(option['type'])
  const expected = typeNames[type]
  if (typeof value !== expected) return `must be a ${expected}`
  if (type === optionKind.integer && !Number.isInteger(value)) return 'must be a whole number'
  const choices = objectsIn(option['choices'])
  if (choices.length > 0 && !choices.some((choice) => choice['value'] === value)) return 'is none of the choices'
  if (type === optionKind.string) return problemWithLength(option, value)
  if (typeof value === 'number') return problemWithRange(option, value)
  return null
}

function problemWithLength(option: JsonObject, value: OptionValue): string | null {
  const length = lengthOf(value)
  const least = Number(option['min_length'] ?? 0)
  const most = Number(option['max_length'] ?? longestString)
  return length < least || length > most ? `must have ${least} to ${most} characters, has ${length}` : null
}

function problemWithRange(option: JsonObject, value: number): string | null {
  const least = Number(option['min_value'] ?? Number.NEGATIVE_INFINITY)
  const most = Number(option['max_value'] ?? Number.POSITIVE_INFINITY)
  return value < least || value > most ? `must be ${least} to ${most}` : null
}

/** @throws Error when the client would not let the person send these values */
export function checkValues(options: readonly JsonObject[], values: OptionValues, partial: boolean): void {
  for (const [name, value] of Object.entries(values)) {
    const option = options.find((each) => each['name'] === name)
    if (option === undefined) throw new Error(`The registered command has no option "${name}"`)
    const problem = partial ? null : problemWith(option, value)
    if (problem !== null) throw new Error(`The option "${name}" ${problem}`)
  }
  const missing = options.find((option) => option['required'] === true && values[textOf(option['name'])] === undefined)
  if (missing !== undefined && !partial) throw new Error(`The option "${missing['name']}" is required`)
}

interface Resolved {
  readonly users: Record<string, unknown>
  readonly members: Record<string, unknown>
  readonly channels: Record<string, unknown>
  readonly roles: Record<string, unknown>
  readonly attachments: Record<string, unknown>
}

function resolveId(world: World, resolved: Resolved, kind: number, id: string): void {
  const user = world.users.get(id)
  const channel = world.channels.get(id)
  const role = [...world.guilds.values()].flatMap((guild) => guild.roles).find((each) => each.id === id)
  if (user && (kind === optionKind.user || kind === optionKind.mentionable)) {
    const { user: _user, ...member } = wireMember(user)
    resolved.users[id] = user
    resolved.members[id] = { ...member, permissions: '0' }
  } else if (channel && kind === optionKind.channel) {
    resolved.channels[id] = { ...wireChannel(world, channel), permissions: '0' }
  } else if (role && (kind === optionKind.role || kind === optionKind.mentionable)) {
    resolved.roles[id] = role
  } else {
    throw new Error(`Nothing with the id ${id} fits an option of type ${kind}`)
  }
}

function upload(world: World, resolved: Resolved, value: UploadValue): string {
  const id = world.nextId()
  const bytes = typeof value.content === 'string' ? Buffer.from(value.content, 'utf8') : value.content
  const contentType = value.contentType ?? 'application/octet-stream'
  const file: StoredFile = { name: value.filename, contentType, bytes: new Uint8Array(bytes) }
  const path = `/attachments/ephemeral/${id}/${encodeURIComponent(value.filename)}`
  const url = `${world.baseUrl}${path}`
  world.files.set(path, file)
  resolved.attachments[id] = {
    id,
    filename: value.filename,
    size: bytes.byteLength,
    url,
    proxy_url: url,
    content_type: contentType,
    ephemeral: true,
  }
  return id
}

/** The values as the gateway sends them, with everything they point at. `focused` marks the option being typed. */
export function wireValues(
  world: World,
  options: readonly JsonObject[],
  values: OptionValues,
  focused: string | null,
): { readonly options: readonly JsonObject[]; readonly resolved: JsonObject | null } {
  const resolved: Resolved = { users: {}, members: {}, channels: {}, roles: {}, attachments: {} }
  const wired = Object.entries(values).map(([name, value]) => {
    const type = Number(options.find((option) => option['name'] === name)?.['type'])
    const wire = typeof value === 'object' ? upload(world, resolved, value) : value
    const pointsAt = type >= optionKind.user && type <= optionKind.mentionable
    if (pointsAt && focused === null) resolveId(world, resolved, type, String(wire))
    return { name, type, value: wire, ...(name === focused ? { focused: true } : {}) }
  })
  const used = Object.entries(resolved).filter(([, entries]) => isObject(entries) && Object.keys(entries).length > 0)
  return { options: wired, resolved: used.length > 0 ? Object.fromEntries(used) : null }
}
