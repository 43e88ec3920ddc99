import type { DocumentMetadata } from '../../core/corpus/document.ts'
import { isHeading } from './pubmed-headings.ts'

/** Lines above the title that say what kind of article it is or how to get it. */
const BADGES: ReadonlySet<string> = new Set([
  'review',
  'systematic review',
  'meta-analysis',
  'clinical trial',
  'randomized controlled trial',
  'case reports',
  'comparative study',
  'multicenter study',
  'observational study',
  'editorial',
  'letter',
  'comment',
  'free article',
  'free pmc article',
])

/** "Life Sci. 2020 Sep 1;256:118002." with or without the journal, which some ways of saving drop */
const CITATION =
  /^(?!Epub|doi)(?<journal>[^.:;]*?)\s*\.?\s*(?<year>(?:19|20)\d{2})(?:\s+\p{Lu}\p{Ll}{2}(?:[-–]\p{Lu}\p{Ll}{2})?(?:\s+\d{1,2})?)?(?:\s*[;:]\s*(?<locator>\S*[^\s.]))?\.(?=\s|$)/u

/** "Maria Maqsood et al. Life Sci. 2020." with or without the year */
const BYLINE = /^(?<authors>.+?(?: et al)?)\.\s+(?<journal>[^.]+)\.\s*(?<year>(?:19|20)\d{2})?[\s.]*$/u

const DOI = /\bdoi:?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,300})/i

/** Citations and bylines are shorter, in UTF-16 units; the expressions for them take long over longer lines. */
const LONGEST_CITATION = 1000

/** Numbers of affiliations and other marks behind a name */
const MARK = /[\s\d*†‡§¶#]/u

const RETRACTION = /^(?:this article has been retracted\b|retraction in\b|retracted (?:article|publication)\.?$)/i

const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,5}$/u

/**
 * What the lines above the abstract say about an article. They are trimmed, not blank, with single spaces.
 *
 * @returns `null` when no line can be told to be the title
 */
export function readFrontMatter(lines: readonly string[]): DocumentMetadata | null {
  const title = titleOf(lines)
  if (title === null) return null
  const citation = lines.map((line) => groupsOf(CITATION, line)).find((groups) => groups !== undefined)
  const byline = groupsOf(BYLINE, lines.slice(lines.lastIndexOf(title) + 1).join(' '))
  const year = citation?.['year'] ?? byline?.['year']
  return {
    kind: lines.some((line) => /^(?:systematic )?review$/i.test(line)) ? 'review' : 'article',
    title,
    authors: namesIn(lines[lines.indexOf(title) + 1] ?? '') ?? bylineAuthors(byline?.['authors'] ?? ''),
    journal: citation?.['journal'] || byline?.['journal'] || null,
    year: year === undefined ? null : Number(year),
    locator: citation?.['locator'] ?? null,
    doi: doiIn(lines),
    licence: null,
    retraction: retractionIn(lines),
  }
}

/** What the page says of the article having been withdrawn; the place of the notice follows in a line of its own. */
function retractionIn(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => RETRACTION.test(line))
  const notice = lines[at]
  if (notice === undefined) return null
  return /\bin:?$/i.test(notice) ? [notice, lines[at + 1] ?? ''].join(' ').trim() : notice
}

/** The page shows the title twice, on top and in a bar that follows the reader; a shorter copy only once, below the citation. */
function titleOf(lines: readonly string[]): string | null {
  const mayBeTitle = (line: string) => !isHeading(line) && !BADGES.has(line.toLowerCase()) && !isCitation(line)
  const twice = lines.filter((line, i) => lines.indexOf(line) < i && mayBeTitle(line))
  const longest = twice.reduce((longer, line) => (line.length > longer.length ? line : longer), '')
  if (longest !== '') return longest
  const citation = lines.findLastIndex(isCitation)
  return citation < 0 ? null : (lines.slice(citation + 1).find(mayBeTitle) ?? null)
}

function groupsOf(expression: RegExp, line: string) {
  return line.length > LONGEST_CITATION ? undefined : expression.exec(line)?.groups
}

function isCitation(line: string): boolean {
  return groupsOf(CITATION, line) !== undefined || /^(?:Epub\b|doi\b|PM(?:C)?ID\b)/i.test(line)
}

/** "Jane Doe 1 2, Richard Roe 3" as names; `null` when the line is something else. */
function namesIn(line: string): readonly string[] | null {
  if (isHeading(line) || BADGES.has(line.toLowerCase())) return null
  const names = line
    .split(/[,;]| and | & /)
    .map((name) => withoutMarks(name))
    .filter((name) => name !== '')
  return names.length > 0 && names.every((name) => NAME.test(name) && !name.endsWith('.')) ? names : null
}

function withoutMarks(name: string): string {
  let end = name.length
  while (end > 0 && MARK.test(name.charAt(end - 1))) end -= 1
  return name.slice(0, end).trim()
}

function bylineAuthors(authors: string): readonly string[] {
  return authors.endsWith(' et al') ? [`${authors}.`] : (namesIn(authors) ?? [])
}

function doiIn(lines: readonly string[]): string | null {
  const found = lines.map((line) => DOI.exec(line)?.[1]).find((doi) => doi !== undefined)
  if (found === undefined) return null
  const doi = found.replace(/[.,;]+$/, '').toLowerCase()
  return doi.endsWith(')') && !doi.includes('(') ? doi.slice(0, -1) : doi
}
