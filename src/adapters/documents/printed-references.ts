import type { Mention, Reference } from '../../core/corpus/document.ts'
import { DOI_PATTERN, findDoi } from './doi.ts'

const NUMBERED = /^\s*(?:\[(\d{1,4})\]|\(?(\d{1,4})[.)]|(\d{1,4})(?=\s+\p{Lu}))\s*/u
const URL = /https?:\/\/[^\s"<>]+/i
const YEAR = /\b(?:19|20)\d{2}\b(?!\s*[–-]\s*\d)/g
const LIST = String.raw`\d{1,4}(?:\s*[,;–—-]\s*\d{1,4})*`
const BRACKETED = new RegExp(String.raw`\[\s*${LIST}\s*\]`, 'g')
const PARENTHESISED = new RegExp(String.raw`\(\s*${LIST}\s*\)`, 'g')
const RAISED = new RegExp(`^${LIST}$`)
const LONGEST_RANGE = 100
const AUTHOR_YEAR =
  /(\p{Lu}[\p{L}’'-]+)(?:,? et al\.?|,? (?:and|&) \p{Lu}[\p{L}’'-]+|(?:, \p{Lu}[\p{L}’'-]+){1,6},? (?:and|&) \p{Lu}[\p{L}’'-]+)?(?: \(((?:19|20)\d{2})[a-z]?\)|,? ((?:19|20)\d{2})[a-z]?)/gu

/** A stretch of text with the places of its raised figures. */
export interface Passage {
  readonly text: string
  readonly raised: readonly { readonly start: number; readonly end: number }[]
}

type MentionFinder = (passage: Passage) => readonly Mention[]

/** The number an entry of a list of references begins with; `null` for one without. */
export function entryNumber(entry: string): number | null {
  const match = NUMBERED.exec(entry)
  return match === null ? null : Number(match[1] ?? match[2] ?? match[3])
}

/**
 * One entry of a printed list of references, the `position`th (from 0). Its parts are not told apart, so that the
 * whole entry stands for the title.
 */
export function printedReference(entry: string, position: number): Reference {
  const number = entryNumber(entry)
  const text = entry.replace(NUMBERED, '').trim()
  const doi = findDoi(text)
  return {
    key: number === null ? `ref-${position + 1}` : String(number),
    title: text,
    titleIsDescription: true,
    authors: [],
    journal: null,
    year: findYear(text),
    doi,
    url: doi === null ? (URL.exec(text)?.[0].replace(/[.,;)]+$/, '') ?? null) : null,
  }
}

function findYear(text: string): number | null {
  const withoutLinks = text.replace(DOI_PATTERN, '').replace(URL, '')
  const inBrackets = /\(((?:19|20)\d{2})[a-z]?\)/.exec(withoutLinks)?.[1]
  const year = inBrackets ?? withoutLinks.match(YEAR)?.at(-1)
  return year === undefined ? null : Number(year)
}

/** Finds where passages point to the entries of a list of references, in the one way that the document has. */
export function mentionFinder(references: readonly Reference[], passages: readonly Passage[]): MentionFinder {
  const keys = new Set(references.map(({ key }) => key))
  const manners: MentionFinder[] = [bracketedMentions, raisedMentions, parenthesisedMentions].map(
    (find) => (passage: Passage) => find(passage).filter((mention) => mention.keys.every((key) => keys.has(key))),
  )
  const authors = authorsAndYears(references)
  manners.push((passage) => authorYearMentions(passage, authors))
  const counted = manners.map((find) => ({
    find,
    count: passages.reduce((sum, passage) => sum + find(passage).length, 0),
  }))
  const likeliest = counted.reduce((best, manner) => (manner.count > best.count ? manner : best))
  return likeliest.find
}

function bracketedMentions({ text }: Passage): readonly Mention[] {
  return numberMentions(text, BRACKETED)
}

function parenthesisedMentions({ text }: Passage): readonly Mention[] {
  return numberMentions(text, PARENTHESISED)
}

function raisedMentions({ text, raised }: Passage): readonly Mention[] {
  return adjoining(raised).flatMap(({ start, end }) => {
    const printed = text.slice(start, end).replace(/^[\s,]+|[\s,]+$/g, '')
    const at = text.indexOf(printed, start)
    const list = printed.normalize('NFKC')
    return RAISED.test(list) ? [{ span: { start: at, end: at + printed.length }, keys: expand(list) }] : []
  })
}

/** Raised figures that follow one another are one list: "12", ",", "14". */
function adjoining(raised: Passage['raised']): Passage['raised'] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of raised) {
    const last = merged.at(-1)
    if (last !== undefined && start - last.end <= 1) last.end = end
    else merged.push({ start, end })
  }
  return merged
}

function numberMentions(text: string, pattern: RegExp): readonly Mention[] {
  return [...text.matchAll(pattern)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    keys: expand(match[0].slice(1, -1)),
  }))
}

/** "3–5, 9" as 3, 4, 5, 9. */
function expand(list: string): readonly string[] {
  const keys = list.split(/[,;]/).flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–—-]/).map(Number)
    if (to < from || to - from > LONGEST_RANGE) return [String(from), String(to)]
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  })
  return [...new Set(keys)]
}

function authorsAndYears(references: readonly Reference[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const { key, title, year } of references) {
    const surname = /\p{Lu}[\p{L}’'-]+/u.exec(title)?.[0]
    const name = `${surname?.toLowerCase()} ${year}`
    if (surname !== undefined && year !== null && !keys.has(name)) keys.set(name, key)
  }
  return keys
}

function authorYearMentions({ text }: Passage, keys: ReadonlyMap<string, string>): readonly Mention[] {
  return [...text.matchAll(AUTHOR_YEAR)].flatMap((match) => {
    const key = keys.get(`${match[1]?.toLowerCase()} ${match[2] ?? match[3]}`)
    return key === undefined ? [] : [{ span: { start: match.index, end: match.index + match[0].length }, keys: [key] }]
  })
}
