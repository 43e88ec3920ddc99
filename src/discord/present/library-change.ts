import type { LibraryChange, RefusedChange } from '../library-use-cases.ts'
import { say } from '../localisation/catalogue.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const NAME_LENGTH = 200
const REASON_LENGTH = 500

/** What became of an addition to the library. */
export function presentLibraryChange({ added, refused }: LibraryChange, locale: string): string {
  const additions = added.flatMap(({ title, passages, missing, whyAbstract }) => [
    say(locale, 'libraryAdded', { title: escapeText(shorten(title, NAME_LENGTH)), passages }),
    ...(whyAbstract === null
      ? []
      : [`-# ${say(locale, 'libraryAbstractOnly', { reason: escapeText(shorten(whyAbstract, REASON_LENGTH)) })}`]),
    ...(missing.length === 0 ? [] : [`-# ${say(locale, 'libraryNotKnown', { facts: missing.join(', ') })}`]),
  ])
  const refusals = refused.map((each) => say(locale, 'libraryRefused', shown(each)))
  return [...additions, ...refusals].join('\n')
}

/** That a document was not removed, and why. */
export function presentNotRemoved(refused: RefusedChange, locale: string): string {
  return say(locale, 'libraryNotRemoved', shown(refused))
}

function shown({ given, reason }: RefusedChange) {
  return { given: escapeText(shorten(given, NAME_LENGTH)), reason: escapeText(shorten(reason, REASON_LENGTH)) }
}
