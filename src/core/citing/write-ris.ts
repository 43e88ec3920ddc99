import type { CitedWork } from './cited-work.ts'
import { locatorParts } from './locator-parts.ts'
import { onOneLine } from './on-one-line.ts'
import { readAuthor } from './read-author.ts'

/** The works in the RIS format (tag, two blanks, hyphen, blank, value; lines end with CR LF), in UTF-8. */
export function writeRis(works: readonly CitedWork[]): string {
  return works.map((work) => `${recordLines(work).join('\r\n')}\r\n`).join('\r\n')
}

function recordLines(work: CitedWork): readonly string[] {
  const { volume, issue, pages } = locatorParts(work.locator)
  const [first, last] = /^(\w+)[-–](\w+)$/u.exec(pages ?? '')?.slice(1) ?? [pages, null]
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', work.journal === null ? 'GEN' : 'JOUR'],
    ['ID', work.key],
    ...work.authors.map((name) => ['AU', authorOf(name)] as const),
    ['TI', work.title],
    ['JO', work.journal],
    ['PY', work.year === null ? null : String(work.year)],
    ['VL', volume],
    ['IS', issue],
    ['SP', first],
    ['EP', last],
    ['DO', work.doi],
    ['UR', work.url],
    ...notesOf(work, volume === null).map((note) => ['N1', note] as const),
  ]
  const lines = fields.flatMap(([tag, value]) => {
    const line = onOneLine(value ?? '')
    return line === '' ? [] : [`${tag}  - ${line}`]
  })
  return [...lines, 'ER  - ']
}

function notesOf(work: CitedWork, locatorIsOpen: boolean): readonly string[] {
  return [
    ...(locatorIsOpen && work.locator !== null ? [work.locator] : []),
    ...(work.kind === 'study-notes' ? ['Study notes'] : []),
    ...(work.titleIsDescription ? ['The title is a description'] : []),
    ...(work.licence === null ? [] : [`Licence: ${work.licence}`]),
    ...(work.retraction === null ? [] : [`RETRACTED: ${work.retraction}`]),
  ]
}

function authorOf(name: string): string {
  const { family, given } = readAuthor(name)
  return given === null ? family : `${family}, ${given}`
}
