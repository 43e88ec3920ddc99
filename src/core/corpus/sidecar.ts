import { UserError } from '../shared/errors.ts'
import type { Document, DocumentKind, DocumentMetadata } from './document.ts'
import type { SourceFile } from './document-parser.ts'

/** `paper.pdf.meta.json` beside `paper.pdf` says what is known of the paper. */
const ENDING = '.meta.json'

/** What sidecars are read by, as the index records it; raise it when the same sidecar comes to mean something else. */
export const SIDECAR_READER = 'sidecar 1'

/** What a sidecar says; a field that it leaves out stays as the parser found it. */
export type SidecarMetadata = Partial<DocumentMetadata & Pick<Document, 'source' | 'fetchedAt'>>

const KINDS: readonly DocumentKind[] = ['review', 'article', 'study-notes', 'text']
const LONGEST_TEXT = 5000
const LARGEST = 1_000_000

/** How each field is read: the value, or `undefined` when it is not what `wants` says. */
interface Field {
  readonly wants: string
  read(value: unknown): unknown
}

const FIELDS: Readonly<Record<keyof SidecarMetadata, Field>> = {
  title: { wants: 'a text', read: text },
  authors: {
    wants: 'a list of names',
    read: (value) => (Array.isArray(value) && value.every((name) => text(name) !== undefined) ? value : undefined),
  },
  journal: { wants: 'a text or null', read: orNull(text) },
  year: {
    wants: 'a year such as 2020, or null',
    read: orNull((value) =>
      Number.isInteger(value) && Number(value) >= 1000 && Number(value) < 3000 ? value : undefined,
    ),
  },
  locator: { wants: 'a text or null', read: orNull(text) },
  doi: { wants: 'a DOI such as 10.1016/j.lfs.2020.118002, or null', read: orNull(bareDoi) },
  licence: { wants: 'a text or null', read: orNull(text) },
  retraction: { wants: 'the text of the notice, or null', read: orNull(text) },
  kind: { wants: `one of ${KINDS.join(', ')}`, read: (value) => KINDS.find((kind) => kind === value) },
  source: { wants: 'a web address or null', read: orNull(webAddress) },
  fetchedAt: {
    wants: 'a date such as 2026-01-31, or null',
    read: orNull((value) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-][\d:]+))?$/.test(value) ? value : undefined,
    ),
  },
}

/** Where the sidecar of a file lies. */
export function sidecarOf(path: string): string {
  return `${path}${ENDING}`
}

export function isSidecar(path: string): boolean {
  return path.toLowerCase().endsWith(ENDING)
}

/** The file that a sidecar describes. */
export function describedBy(sidecar: string): string {
  return sidecar.slice(0, -ENDING.length)
}

/** @throws UserError naming the sidecar, the first field that is wrong, and what it must be */
export function readSidecar({ path, bytes }: Pick<SourceFile, 'path' | 'bytes'>): SidecarMetadata {
  if (bytes.length > LARGEST) throw new UserError(`"${path}" is too large for a sidecar; it may have ${LARGEST} bytes.`)
  const given = parseObject(path, bytes)
  const read = Object.entries(given).map(([name, value]) => {
    if (!isField(name)) {
      throw new UserError(`"${path}" has a field "${name.slice(0, 50)}"; there are: ${Object.keys(FIELDS).join(', ')}.`)
    }
    const known = FIELDS[name].read(value)
    if (known === undefined) throw new UserError(`"${path}": ${name} must be ${FIELDS[name].wants}.`)
    return [name, known]
  })
  return Object.fromEntries(read) as SidecarMetadata
}

/** `document` with everything that its sidecar says put in the place of what the parser found. */
export function applySidecar(document: Document, sidecar: SidecarMetadata): Document {
  return { ...document, ...sidecar }
}

/** Lower-case and without the resolver in front: "10.1016/j.lfs.2020.118002"; `undefined` when it is no DOI. */
function bareDoi(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const bare = value.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  return /^10\.\d{4,9}\/[^\s"]+$/.test(bare) ? bare.toLowerCase() : undefined
}

function parseObject(path: string, bytes: Uint8Array): object {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new UserError(`"${path}" is not JSON in UTF-8; correct it or delete it.`, { cause })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new UserError(`"${path}" must hold one JSON object, such as {"title": "…", "year": 2020}.`)
}

function isField(name: string): name is keyof SidecarMetadata {
  return Object.hasOwn(FIELDS, name)
}

/** One line: what a sidecar says ends up in lists and citations. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const line = value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line === '' || line.length > LONGEST_TEXT ? undefined : line
}

function webAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value) ? value : undefined
}

function orNull(read: (value: unknown) => unknown): (value: unknown) => unknown {
  return (value) => (value === null ? null : read(value))
}
