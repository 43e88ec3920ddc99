import type { LibraryChange, RefusedChange } from '../library-use-cases.ts'
import { say, sayPhrase } from '../localisation/catalogue.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

/** What may be unknown of a document; a DOI has the same name everywhere. */
const FACTS = {
  authors: 'factAuthors',
  year: 'factYear',
  journal: 'factJournal',
  licence: 'factLicence',
} as const
const NAME_LENGTH = 200
const REASON_LENGTH = 500

/** What became of an addition to the library. */
export function presentLibraryChange({ added, refused }: LibraryChange, locale: string): string {
  const additions = added.flatMap(({ title, passages, missing, whyAbstract }) => [
    say(locale, 'libraryAdded', { title: escapeText(shorten(title, NAME_LENGTH)), passages }),
    ...(whyAbstract === null
      ? []
      : [`-# ${say(locale, 'libraryAbstractOnly', { reason: shownReason(sayPhrase(locale, whyAbstract)) })}`]),
    ...(missing.length === 0
      ? []
      : [`-# ${say(locale, 'libraryNotKnown', { facts: missing.map((fact) => factName(fact, locale)).join(', ') })}`]),
  ])
  const refusals = refused.map((each) => say(locale, 'libraryRefused', shown(each, locale)))
  return [...additions, ...refusals].join('\n')
}

/** That a document was not removed, and why. */
export function presentNotRemoved(refused: RefusedChange, locale: string): string {
  return say(locale, 'libraryNotRemoved', shown(refused, locale))
}

function factName(fact: string, locale: string): string {
  return Object.hasOwn(FACTS, fact) ? say(locale, FACTS[fact as keyof typeof FACTS]) : fact
}

function shown({ given, reason, phrase }: RefusedChange, locale: string) {
  const said = phrase === null ? reason : sayPhrase(locale, phrase)
  return {
    given: escapeText(shorten(given, NAME_LENGTH)),
    reason: shownReason(said),
  }
}

function shownReason(reason: string): string {
  return escapeText(shorten(reason, REASON_LENGTH))
}
