import type { CitedWork } from './cited-work.ts'
import { locatorParts } from './locator-parts.ts'
import { onOneLine } from './on-one-line.ts'
import { readAuthor } from './read-author.ts'

/** The works as a CSL-JSON array (https://docs.citationstyles.org), which the library's own `references.json` is, too. */
export function writeCslJson(works: readonly CitedWork[]): string {
  return `${JSON.stringify(works.map(itemOf), null, 2)}\n`
}

function itemOf(work: CitedWork): Readonly<Record<string, unknown>> {
  const { volume, issue, pages } = locatorParts(work.locator)
  const notes = [
    ...(volume === null && work.locator !== null ? [work.locator] : []),
    ...(work.licence === null ? [] : [`Licence: ${work.licence}`]),
    ...(work.retraction === null ? [] : [`RETRACTED: ${work.retraction}`]),
  ]
  return {
    id: work.key,
    type: work.journal === null ? 'document' : 'article-journal',
    title: onOneLine(work.title),
    ...(work.authors.length === 0 ? {} : { author: work.authors.map(nameOf) }),
    ...known('container-title', work.journal),
    ...(work.year === null ? {} : { issued: { 'date-parts': [[work.year]] } }),
    ...known('volume', volume),
    ...known('issue', issue),
    ...known('page', pages),
    ...known('DOI', work.doi),
    ...known('URL', work.url),
    ...known('genre', work.kind === 'study-notes' ? 'Study notes' : null),
    ...known('note', notes.length === 0 ? null : notes.join('. ')),
    ...(work.titleIsDescription ? { custom: { titleIsDescription: true } } : {}),
  }
}

function nameOf(name: string): Readonly<Record<string, string>> {
  const { family, given, andOthers } = readAuthor(name)
  // "et al." is part of what the source lists, and CSL has no other place for it.
  return given === null || andOthers
    ? { literal: onOneLine(name) }
    : { family: onOneLine(family), given: onOneLine(given) }
}

function known(name: string, value: string | null): Readonly<Record<string, string>> {
  const line = value === null ? '' : onOneLine(value)
  return line === '' ? {} : { [name]: line }
}
