import type { Document, DocumentMetadata } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { DocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { checkSize } from './check-size.ts'
import { decodeText, looksLikeText, peekText } from './decode-text.ts'
import { findDoi } from './doi.ts'
import { tidyText } from './tidy-text.ts'

/** A record has some kilobytes; one with a thousand authors a few hundred. */
const MOST_MEGABYTES = 4

/** A tag of up to four letters, padded, a hyphen and a space; further lines of a field are indented by six (NLM, MEDLINE display format). */
const FIELD = /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/

/** Labels of a structured abstract: "BACKGROUND: …", "METHODS AND RESULTS: …". */
const ABSTRACT_LABEL = /(?:^|(?<=[.?!)] ))([A-Z][A-Z /&,-]{3,60}): (?=\S)/

type Fields = ReadonlyMap<string, readonly string[]>

/** One record as PubMed's "Save citation to file" gives it (.nbib, MEDLINE display format). */
export const nbib: DocumentParser = { name: 'nbib 3', accepts: isNbib, parse: parseNbib }

function isNbib({ path, bytes }: SourceFile): boolean {
  const named = /\.nbib$/i.test(path)
  return named || (looksLikeText(bytes) && /^\uFEFF?\s*PMID- ?\d/.test(peekText(bytes)))
}

function parseNbib(file: SourceFile): Document {
  const { path, bytes } = file
  checkSize(file, MOST_MEGABYTES, 'save one record from PubMed once more')
  const fields = readFields(decodeText(bytes))
  const records = Math.max(fields.get('PMID')?.length ?? 0, fields.get('TI')?.length ?? 0)
  if (records > 1) {
    throw new UserError(
      `"${path}" holds ${records} records; save them one at a time. Or add the file with "npm run -s library -- add", which makes a text of each.`,
    )
  }
  const metadata = metadataOf(fields)
  if (metadata.title === '') {
    throw new UserError(
      `"${path}" is no PubMed record (it has no TI or BTI field); save the citation from PubMed once more.`,
    )
  }
  const builder = new DocumentBuilder()
  addAbstract(builder, first(fields, 'AB') ?? '')
  builder.addParagraph(first(fields, 'OAB') ?? '', ['Abstract'])
  const keywords = (fields.get('OT') ?? []).map((keyword) => keyword.replace(/^\*/, ''))
  builder.addParagraph(keywords.join('; '), ['Keywords'])
  builder.addParagraph(first(fields, 'COIS') ?? '', ['Conflict of interest statement'])
  const document = builder.build(file, metadata)
  if (document.text === '') {
    throw new UserError(
      `"${path}" is a record without an abstract, so there is nothing to quote; add the article instead.`,
    )
  }
  return document
}

function readFields(text: string): Fields {
  const fields = new Map<string, string[][]>()
  let open: string[] | undefined
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/)) {
    const [, tag, value = ''] = FIELD.exec(line) ?? []
    if (tag !== undefined) {
      open = [tidyText(value).trim()]
      const values = fields.get(tag)
      if (values === undefined) fields.set(tag, [open])
      else values.push(open)
    } else if (/^\s+\S/.test(line) && open !== undefined) {
      open.push(tidyText(line).trim())
    }
  }
  return new Map([...fields].map(([tag, values]) => [tag, values.map((lines) => lines.join(' ').trim())]))
}

function first(fields: Fields, ...tags: readonly string[]): string | null {
  return tags.map((tag) => fields.get(tag)?.[0] ?? '').find((value) => value !== '') ?? null
}

function metadataOf(fields: Fields): DocumentMetadata {
  const types = (fields.get('PT') ?? []).map((type) => type.toLowerCase())
  const title = (first(fields, 'TI', 'BTI') ?? '').replace(/^\[(.*)\]\.?$/, '$1').replace(/(?<!\.)\.$/, '')
  const notice = first(fields, 'RIN')
  const year = /\b(?:1[6-9]|20)\d\d\b/.exec(first(fields, 'DP', 'DEP', 'EDAT') ?? '')?.[0]
  const pages = first(fields, 'PG') ?? first(fields, 'LID')?.replace(/^(e?\d+) \[pii\]$|^.*$/i, '$1')
  return {
    kind: types.some((type) => type === 'review' || type === 'systematic review') ? 'review' : 'article',
    title,
    authors: authorsOf(fields),
    journal: first(fields, 'JT', 'TA'),
    year: year === undefined ? null : Number(year),
    locator: [first(fields, 'VI'), pages].filter((part) => part).join(':') || null,
    doi: doiOf(fields),
    licence: null,
    // RIN: where the retraction was published (MEDLINE display format).
    retraction:
      notice ?? (types.includes('retracted publication') ? 'PubMed lists it as a retracted publication' : null),
  }
}

/** Full names where the record has them, "Caplan, Arnold I" as "Arnold I Caplan"; otherwise names as indexed; then groups. */
function authorsOf(fields: Fields): readonly string[] {
  const full = (fields.get('FAU') ?? []).map((name) => {
    const [surname = '', given = ''] = name.split(/,\s*/, 2)
    return `${given} ${surname}`.trim()
  })
  return [...(full.length > 0 ? full : (fields.get('AU') ?? [])), ...(fields.get('CN') ?? [])]
}

function doiOf(fields: Fields): string | null {
  const identifiers = [...(fields.get('LID') ?? []), ...(fields.get('AID') ?? [])]
  return findDoi(identifiers.find((identifier) => identifier.endsWith('[doi]')) ?? first(fields, 'SO') ?? '')
}

/** A structured abstract becomes a section for each of its labels. */
function addAbstract(builder: DocumentBuilder, abstract: string): void {
  const [opening = '', ...parts] = abstract.split(new RegExp(ABSTRACT_LABEL, 'g'))
  builder.addParagraph(opening.trim(), ['Abstract'])
  for (let i = 0; i < parts.length; i += 2) {
    const label = parts[i] ?? ''
    const heading = label.charAt(0) + label.slice(1).toLowerCase()
    builder.addParagraph((parts[i + 1] ?? '').trim(), ['Abstract', heading])
  }
}
