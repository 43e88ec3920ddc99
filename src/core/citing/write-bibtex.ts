import type { CitedWork } from './cited-work.ts'
import { locatorParts } from './locator-parts.ts'
import { onOneLine } from './on-one-line.ts'
import { type Author, readAuthor } from './read-author.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  // BibTeX counts braces even behind a backslash, so none may stand in a text.
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** The works as BibTeX, one entry each, in UTF-8; fields of which nothing is known are left out. */
export function writeBibtex(works: readonly CitedWork[]): string {
  return works.map((work) => `${entry(work)}\n`).join('\n')
}

function entry(work: CitedWork): string {
  const { volume, issue, pages } = locatorParts(work.locator)
  const others = volume === null && work.locator !== null ? [work.locator] : []
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', authorsField(work.authors)],
    // A second pair of braces keeps capitals as they are.
    ['title', `{${latex(work.title)}}`],
    ['journal', work.journal === null ? null : latex(work.journal)],
    ['year', work.year === null ? null : String(work.year)],
    ['volume', volume === null ? null : latex(volume)],
    ['number', issue === null ? null : latex(issue)],
    ['pages', pages === null ? null : latex(pages).replace(/(?<=\w)[-–](?=\w)/gu, '--')],
    ['doi', work.doi === null ? null : verbatim(work.doi)],
    ['url', work.url === null ? null : verbatim(work.url)],
    ['copyright', work.licence === null ? null : latex(work.licence)],
    ['note', noteField(work, others)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null || value === '' ? [] : [`  ${name} = {${value}},`]))
  return [`@${work.journal === null ? 'misc' : 'article'}{${work.key},`, ...lines, '}'].join('\n')
}

function noteField(work: CitedWork, others: readonly string[]): string | null {
  const notes = [
    ...others,
    ...(work.kind === 'study-notes' ? ['Study notes'] : []),
    ...(work.titleIsDescription ? ['The title is a description'] : []),
    ...(work.retraction === null ? [] : [`RETRACTED: ${work.retraction}`]),
  ]
  return notes.length === 0 ? null : latex(notes.join('. '))
}

function authorsField(names: readonly string[]): string | null {
  const authors = names.map(readAuthor).filter(({ family }) => family !== '')
  if (authors.length === 0) return null
  const others = authors.some(({ andOthers }) => andOthers) ? ['others'] : []
  return [...authors.map(authorField), ...others].join(' and ')
}

/** Braces round a name, or a part of one, keep BibTeX from reading "and" or commas in it. */
function authorField({ family, given }: Author): string {
  if (given === null) return `{${latex(family)}}`
  return `${protectedPart(family)}, ${protectedPart(given)}`
}

function protectedPart(part: string): string {
  return /,|\band\b/i.test(part) ? `{${latex(part)}}` : latex(part)
}

function latex(text: string): string {
  return onOneLine(text)
    .replace(/[\\{}~^]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[$&#%_]/g, '\\$&')
}

/** For fields that LaTeX takes as they stand: what would end them is percent-encoded. */
function verbatim(address: string): string {
  return onOneLine(address).replace(
    /[\\{}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
