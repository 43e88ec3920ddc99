import type { Answer, Citation } from '../../answering/answer.ts'
import { UserError } from '../../shared/errors.ts'
import { studyPhrase } from '../phrases.ts'
import type { Schedule } from './schedule.ts'

/** Where the sentence stands that a card was made from: `quote` is the document's text from `start` to `end` (UTF-16). */
export interface CardSource {
  readonly documentId: string
  readonly title: string
  /** Headings, outermost first */
  readonly section: readonly string[]
  readonly start: number
  readonly end: number
  readonly quote: string
  /** The document's address, e.g. its DOI as a link */
  readonly url: string | null
}

/** A card before it belongs to anybody. */
export interface CardDraft {
  readonly front: string
  readonly back: string
  /** `null` for a card of the learner's own that cites nothing */
  readonly source: CardSource | null
}

/** One learner's card. Times are milliseconds since 1970 (UTC). */
export interface StudyCard extends CardDraft {
  readonly id: string
  readonly learnerId: string
  readonly madeAt: number
  /** Whether it is left out of reviews until further notice */
  readonly suspended: boolean
  readonly schedule: Schedule
}

/** Either side of a card, in UTF-16 units. */
export const LONGEST_SIDE = 1500

/**
 * A draft without blanks around its sides, its lines ending alike.
 * @throws UserError when a side is empty or too long
 */
export function checkedDraft({ front, back, source }: CardDraft): CardDraft {
  return { front: checkedSide('front', front), back: checkedSide('back', back), source }
}

function checkedSide(name: 'front' | 'back', text: string): string {
  const side = text.replace(/\r\n?/g, '\n').trim()
  if (side === '') throw new UserError(studyPhrase(name === 'front' ? 'cardFrontEmpty' : 'cardBackEmpty'))
  if (side.length <= LONGEST_SIDE) return side
  const tooLong = name === 'front' ? 'cardFrontTooLong' : 'cardBackTooLong'
  throw new UserError(studyPhrase(tooLong, { characters: side.length, most: LONGEST_SIDE }))
}

/** The card that an answer makes: the question, and its best sentence with its place; `null` for an abstention. */
export function cardOfAnswer(answer: Answer): CardDraft | null {
  const [best] = answer.citations
  if (answer.kind !== 'answered' || best === undefined) return null
  return { front: answer.interpretedAs ?? answer.question, back: best.quote, source: sourceOf(best) }
}

function sourceOf({ documentId, title, section, start, end, quote, url }: Citation): CardSource {
  return { documentId, title, section, start, end, quote, url }
}
