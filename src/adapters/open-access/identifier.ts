import { corpusPhrase } from '../../core/corpus/phrases.ts'
import { UserError } from '../../core/shared/errors.ts'

/** What an article is asked for by. A DOI is bare and in lower case, a PMID its digits, a PMCID "PMC" and its digits. */
export interface Identifier {
  readonly kind: 'doi' | 'pmid' | 'pmcid'
  readonly value: string
}

const LONGEST = 400
const EXAMPLES = '10.1016/j.lfs.2020.118002, PMID 12345678 or PMC1234567'

const DOI_PREFIX = /^(?:(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/|(?:urn:)?doi\b\s*:?\s*)/i
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s"\p{Cc}]+$/u
const PMID = /^(?:pmid\s*:?\s*)?0*([1-9]\d{0,8})$/i
const PMCID = /^(?:pmcid\s*:?\s*)?pmc\s*:?\s*0*([1-9]\d{0,8})(?:\.\d+)?$/i

/** A page of PubMed, PubMed Central or Europe PMC; what stands last in its path is a PMID or a PMCID. */
const PAGE =
  /^(?:https?:\/\/)?(?:[a-z]+\.)*(?:ncbi\.nlm\.nih\.gov|europepmc\.org)\/(?:[a-z]+\/)*(PMC\d+|\d+)\/?(?:[?#].*)?$/i

/**
 * Reads a DOI (bare, after "doi:", or as an address at doi.org), a PMID or a PMCID; case and spaces around it do not matter.
 * A number alone is a PMID. The address of an article's page at PubMed, PubMed Central or Europe PMC will do too.
 * @throws UserError with examples when it is none of them
 */
export function parseIdentifier(given: string): Identifier {
  const text = given.replace(/\p{Cf}/gu, '').trim()
  const known = text.length <= LONGEST ? (readPage(unwrap(text)) ?? readBare(unwrap(text))) : undefined
  if (known !== undefined) return known
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  throw new UserError(corpusPhrase('identifierUnreadable', { typed: shown, examples: EXAMPLES }))
}

/** As a person reads it: "10.1016/j.lfs.2020.118002", "PMID 12345678", "PMC1234567". */
export function nameOf({ kind, value }: Identifier): string {
  return kind === 'pmid' ? `PMID ${value}` : value
}

function readPage(text: string): Identifier | undefined {
  const last = PAGE.exec(text)?.[1]
  return last === undefined ? undefined : readBare(last)
}

function readBare(text: string): Identifier | undefined {
  const pmid = PMID.exec(text)?.[1]
  if (pmid !== undefined) return { kind: 'pmid', value: pmid }
  const pmcid = PMCID.exec(text)?.[1]
  if (pmcid !== undefined) return { kind: 'pmcid', value: `PMC${pmcid}` }
  const doi = readDoi(text)
  return doi === null ? undefined : { kind: 'doi', value: doi }
}

/** A DOI bare and in lower case, whatever stands before it; `null` when the text is none. */
export function readDoi(text: string): string | null {
  const bare = text.replace(DOI_PREFIX, '')
  const plain = bare !== text && /^[^?#]*%[0-9a-f]{2}/i.test(bare) ? decodePath(bare) : bare
  const doi = withoutStrayBracket(plain.replace(/^(10\.[\d.]+)\s*\/\s*/, '$1/').replace(/[.,;:]+$/, ''))
  return DOI.test(doi) ? doi.toLowerCase() : null
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** "10.1/x)" has kept the bracket of its sentence; "10.1016/0092-8674(90)90" has its own. */
function withoutStrayBracket(doi: string): string {
  const stray = doi.endsWith(')') && doi.split(')').length > doi.split('(').length
  return stray ? doi.slice(0, -1) : doi
}

/** What is copied from running text is often in brackets or quotation marks. */
function unwrap(text: string): string {
  return (/^[<("'“‘[](.+)[>)"'”’\]][.,;]?$/s.exec(text)?.[1] ?? text).trim()
}
