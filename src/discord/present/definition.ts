import type { Definition } from '../../core/answering/define-term.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import { say } from '../localisation/catalogue.ts'
import { escapeText } from './escape.ts'
import { presentQuoted } from './passages.ts'
import { shorten } from './shorten.ts'

const TERM_LENGTH = 100
const SENTENCE_LENGTH = 900
const MENTION_LENGTH = 300

/** The sentences that define a term; or that there are none, and where the term is used. */
export function presentDefinition(definition: Definition, cards: readonly LibraryCard[], locale: string): string {
  const { citations, mentions, longForm } = definition
  const term = escapeText(shorten(definition.term, TERM_LENGTH))
  if (citations.length === 0 && mentions.length === 0) return say(locale, 'notMentioned', { term })
  if (citations.length === 0) {
    return [
      say(locale, 'notDefined', { term }),
      ...mentions.map((mention) => presentQuoted(mention, cards, { limit: MENTION_LENGTH, locale })),
    ].join('\n\n')
  }
  return [
    longForm === null
      ? say(locale, 'defined', { term })
      : say(locale, 'standsFor', { term, longForm: escapeText(shorten(longForm, TERM_LENGTH)) }),
    ...citations.map((citation) => presentQuoted(citation, cards, { limit: SENTENCE_LENGTH, locale })),
  ].join('\n\n')
}
