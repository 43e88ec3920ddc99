import { FIELD_TERMS } from '../../text/field-terms.ts'
import { foldText } from '../../text/fold-text.ts'
import { slipsBetween } from '../../text/spelling.ts'
import { ANSWER_KINDS } from './answer-kinds.ts'
import { gradeNumber } from './grade-number.ts'
import type { TypedItem } from './item.ts'
import { plainReply } from './plain-reply.ts'

/** By what a typed answer was accepted, the strictest that applies. */
export type GradingRule = 'exact' | 'spelling' | 'plural' | 'other-wording' | 'number' | 'typing-slip'

/** What a learner is told about each rule. */
export const RULE_WORDS: Readonly<Record<GradingRule, string>> = {
  exact: 'as the source writes it',
  spelling: 'capitals, hyphens, accents, Greek letters and British or American spelling make no difference',
  plural: 'singular and plural both count',
  'other-wording': 'another name for the same thing',
  number: 'the same number; its unit may be left out or spelled out',
  'typing-slip': 'a typing slip in a long word is forgiven',
}

export type Grade =
  | {
      readonly right: true
      readonly rule: GradingRule /** Which of the accepted wordings was meant */
      readonly wording: string
    }
  | { readonly right: false }

const WRONG: Grade = { right: false }
/** Words from these lengths on may hold one slip or two; shorter ones have too many neighbours. */
const ONE_SLIP = 5
const TWO_SLIPS = 9
/** Beginnings that turn a word's meaning round. */
const TELLING_PREFIX =
  /^(?:hypo|hyper|intra|inter|endo|exo|ecto|anti|allo|auto|homo|hetero|mono|poly|macro|micro|osteo|chondro|adipo|in|un|non|up|down|pre|post)/

interface KnownTerm {
  readonly words: string
  readonly singular: string
}

const KNOWN_TERMS: readonly KnownTerm[] = [
  ...new Set([...FIELD_TERMS.flat(), ...ANSWER_KINDS.flatMap(({ things }) => things.flat())]),
]
  .map((form) => form.replace(/^=/, ''))
  .map((form) => ({ words: comparable(form), singular: singular(form) }))

/**
 * Whether what somebody typed answers an item, and by what rule. Polite words, articles and formatting around the answer are passed
 * over. A number must have the same value. A slip is forgiven only where the result is no other term that is known.
 */
export function gradeTyped(item: TypedItem, typed: string): Grade {
  const reply = plainReply(typed)
  if (reply === '') return WRONG
  const [own] = item.accepted
  if (reply === own) return { right: true, rule: 'exact', wording: own }
  if (/^[-−]?\d/.test(own)) {
    return gradeNumber(own, item.stem, reply) ? { right: true, rule: 'number', wording: own } : WRONG
  }
  const other = item.accepted.find((wording) => wording === reply)
  if (other !== undefined) return { right: true, rule: 'other-wording', wording: other }
  const same = item.accepted.find((wording) => compact(wording) === compact(reply))
  if (same !== undefined) return { right: true, rule: same === own ? 'spelling' : 'other-wording', wording: same }
  if (item.stem.endsWith('(a person)') && endsWithName(reply, own))
    return { right: true, rule: 'other-wording', wording: own }
  const inNumber = item.accepted.find((wording) => singular(wording) === singular(reply))
  if (inNumber !== undefined) return { right: true, rule: 'plural', wording: inNumber }
  const slipped = item.accepted.find((wording) => isSlip(reply, wording, item))
  return slipped === undefined ? WRONG : { right: true, rule: 'typing-slip', wording: slipped }
}

/** Whether a reply is somebody's whole name, its last word the one that is meant. */
function endsWithName(reply: string, surname: string): boolean {
  return comparable(reply).endsWith(` ${comparable(surname)}`) && !/[,;/&]|\b(?:and|or|not|nor)\b/i.test(reply)
}

/** Whether `reply` is `wording` with a slip or two, and nothing else that is known. */
function isSlip(reply: string, wording: string, { accepted, confusable = [] }: TypedItem): boolean {
  const [given, meant] = [comparable(reply), comparable(wording)]
  const slips = slipsIn(given, meant)
  if (slips === null) return false
  if (given.split(' ').some((word) => confusable.includes(word) && !meant.split(' ').includes(word))) return false
  const meantToo = new Set(accepted.map(singular))
  return KNOWN_TERMS.every(({ words, singular: one }) => {
    if (meantToo.has(one)) return true
    const others = slipsIn(given, words)
    return others === null || others > slips
  })
}

/** How many slips turn one text into the other, word by word; `null` when more than are forgiven, or where none is. */
function slipsIn(given: string, meant: string): number | null {
  const [theirs, words] = [given.split(' '), meant.split(' ')]
  if (theirs.length !== words.length) return null
  let slips = 0
  for (const [i, word] of words.entries()) {
    const found = slipsInWord(theirs[i] ?? '', word)
    if (found === null) return null
    slips += found
  }
  return slips
}

function slipsInWord(given: string, meant: string): number | null {
  if (given === meant) return 0
  // One digit or letter tells CD73 from CD90 and Rab27a from Rab27b.
  if (meant.length < ONE_SLIP || /\d/.test(meant) || /\d/.test(given)) return null
  if (TELLING_PREFIX.exec(given)?.[0] !== TELLING_PREFIX.exec(meant)?.[0]) return null
  const forgiven = meant.length < TWO_SLIPS ? 1 : 2
  const slips = slipsBetween(given, meant, forgiven + 1)
  return slips > forgiven ? null : slips
}

/** Folded words apart by one blank each; hyphens and slashes as blanks. */
function comparable(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}+]+/gu) ?? []).join(' ')
}

function compact(text: string): string {
  return comparable(text).replaceAll(' ', '')
}

function singular(text: string): string {
  return comparable(text)
    .split(' ')
    .map((word) =>
      word === 'mice' ? 'mouse' : word.length > 3 ? word.replace(/(?<![su])s$/, '').replace(/ie$/, 'y') : word,
    )
    .join('')
}
