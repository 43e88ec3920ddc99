import type { ItemSource, QuizItem } from '../../core/study/quiz/item.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import type { Button } from '../reply.ts'
import { escapeText, quietLink } from './escape.ts'
import { shorten } from './shorten.ts'

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const
/** What a phone shows of a button's label without cutting it off */
const LABEL_LENGTH = 34
/** All of a question, or of its answer with the names of those who had it, must fit into one message. */
const OPTION_LENGTH = 220
const STEM_LENGTH = 600
const SHORT_STEM_LENGTH = 300
const QUOTE_LENGTH = 450
const TITLE_LENGTH = 100
const HEADINGS_LENGTH = 100
const ALSO = 3

const LEADS = {
  cloze: 'itemCloze',
  choice: 'itemChoice',
  'true-false': 'itemTrueFalse',
  match: 'itemMatch',
} as const satisfies Record<QuizItem['kind'], TextKey>

/** An item as it is asked, without its answer: what to do, the stem, and the options where they are too long for buttons. */
export function presentItem(item: QuizItem, locale: string): string {
  const options = item.kind === 'cloze' || labelsFit(item.options) ? [] : item.options
  const listed = options.map((option, i) => `**${LETTERS[i]}**  ${escapeText(shorten(option, OPTION_LENGTH))}`)
  return [presentStem(item, locale, options.length === 0 ? STEM_LENGTH : SHORT_STEM_LENGTH), ...listed].join('\n')
}

/** What to do, and the stem in at most `limit` UTF-16 units. */
export function presentStem(item: QuizItem, locale: string, limit = STEM_LENGTH): string {
  return `**${say(locale, LEADS[item.kind])}**\n> ${escapeText(shorten(item.stem, limit))}`
}

/** One button an option; none for an item that is answered in one's own words. `idOf` gives the control's id for an option's index. */
export function optionButtons(item: QuizItem, idOf: (option: number) => string, locale: string): readonly Button[] {
  if (item.kind === 'cloze') return []
  const isShort = labelsFit(item.options)
  return item.options.map((option, i) => {
    const words = item.kind === 'true-false' ? truthOf(option, locale) : `${LETTERS[i]} · ${option}`
    return { label: isShort ? words : (LETTERS[i] ?? ''), controlId: idOf(i), style: 'primary' }
  })
}

/** The right answer, with the sentence that it comes from and where that stands. */
export function presentSolution(item: QuizItem, locale: string): string {
  return [`**${presentAnswer(item, locale)}**`, presentItemSource(item.source)].join('\n')
}

/** The right answer alone, as a line without emphasis. */
export function presentAnswer(item: QuizItem, locale: string): string {
  if (item.kind !== 'cloze') {
    return say(locale, 'itemSolution', { answer: presentOption(item, item.right, locale) })
  }
  const [answer, ...others] = item.accepted.map((each) => escapeText(shorten(each, OPTION_LENGTH)))
  const also = others.slice(0, ALSO)
  const solution = say(locale, 'itemSolution', { answer: answer ?? '' })
  return also.length === 0 ? solution : `${solution} (${say(locale, 'itemSolutionAlso', { answers: also.join(', ') })})`
}

/** An option as it is named when it is spoken of; empty when there is none with this index. */
export function presentOption(item: Exclude<QuizItem, { kind: 'cloze' }>, index: number, locale: string): string {
  const option = item.options[index]
  if (option === undefined) return ''
  if (item.kind === 'true-false') return truthOf(option, locale)
  return `${LETTERS[index]} · ${escapeText(shorten(option, OPTION_LENGTH))}`
}

/** The sentence, quoted, and a line that says where it stands. */
export function presentItemSource({ quote, title, section, anchor, url }: ItemSource): string {
  const parts = [
    escapeText(shorten(title, TITLE_LENGTH)),
    escapeText(shorten(section.join(' › '), HEADINGS_LENGTH)),
    anchor === null ? '' : escapeText(anchor),
    url === null ? '' : (quietLink(url) ?? ''),
  ]
  const place = parts.filter((part) => part !== '').join(' · ')
  return [`> ${escapeText(shorten(quote, QUOTE_LENGTH))}`, `-# ${place}`].join('\n')
}

function labelsFit(options: readonly string[]): boolean {
  return options.every((option) => option.length <= LABEL_LENGTH)
}

function truthOf(option: string, locale: string): string {
  const truth = option.trim().toLowerCase()
  if (truth === 'true') return say(locale, 'itemTrue')
  return truth === 'false' ? say(locale, 'itemFalse') : option
}
