import { matchingSources, mentions } from '../../core/answering/find-source.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import { say } from '../localisation/catalogue.ts'
import { escapeText } from '../present/escape.ts'
import { CHOICE_TEXT_LIMIT, CHOICES_LIMIT } from '../present/limits.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Choice, Suggest } from './command.ts'

const ECHO_LENGTH = 80

/** Documents whose title, id, author or DOI contains what has been typed. */
export const suggestSource: Suggest = async (typed, useCases) =>
  useCases.ready() ? sourceChoices(await useCases.sources(), typed) : []

/** One choice per matching document, as many as Discord shows; its value is the document's id. */
export function sourceChoices(cards: readonly LibraryCard[], typed: string): readonly Choice[] {
  return cards
    .filter((card) => card.id.length <= CHOICE_TEXT_LIMIT && mentions(card, typed.trim()))
    .slice(0, CHOICES_LIMIT)
    .map(({ id, title }) => ({ name: shorten(title, CHOICE_TEXT_LIMIT) || id, value: id }))
}

/**
 * The document meant by what somebody typed or picked: an id, a title, a DOI, or words that only one document's entry holds.
 * @throws Refusal when no document or more than one is meant
 */
export function findSource(cards: readonly LibraryCard[], typed: string, locale: string): LibraryCard {
  const [match, ...others] = matchingSources(cards, typed)
  const shown = escapeText(shorten(typed, ECHO_LENGTH))
  if (match === undefined) {
    throw new Refusal(say(locale, 'sourceUnknown', { typed: shown }))
  }
  if (others.length > 0) {
    throw new Refusal(say(locale, 'sourceSeveral', { typed: shown, count: others.length + 1 }))
  }
  return match
}
