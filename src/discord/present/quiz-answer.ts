import { answersAt, currentItem, type Quiz, type QuizAnswer } from '../../core/study/quiz/quiz.ts'
import { writeControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import type { Origin } from '../origin.ts'
import type { Taken } from '../quizzes/answer-quiz.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { escapeText } from './escape.ts'
import { presentQuiz } from './quiz.ts'
import { presentOption } from './quiz-item.ts'
import { shorten } from './shorten.ts'

const GIVEN_LENGTH = 150

const REFUSALS = {
  'too-late': 'quizTooLate',
  'has-tried': 'quizHasTried',
  'is-out': 'quizIsOut',
  'came-too-late': 'quizCameTooLate',
  'not-open': 'quizNotOpen',
  foreign: 'quizInEnglish',
  'no-answer': 'quizNoAnswer',
} as const satisfies Partial<Record<Taken['outcome'], TextKey>>

const RULES = {
  spelling: 'quizAcceptedSpelling',
  plural: 'quizAcceptedPlural',
  'other-wording': 'quizAcceptedOtherWording',
  number: 'quizAcceptedNumber',
  'typing-slip': 'quizAcceptedSlip',
} as const satisfies Record<NonNullable<Taken['rule']>, TextKey>

type Reader = Pick<Origin, 'learnerId' | 'locale'>

/** What is said to somebody who has answered. @throws UserError for an answer that does not count */
export function presentTaken({ quiz, outcome, rule }: Taken, reader: Reader): Reply {
  const { locale, learnerId } = reader
  if (outcome in REFUSALS) throw new Refusal(say(locale, REFUSALS[outcome as keyof typeof REFUSALS]))
  const answer = answersAt(quiz, quiz.position).find((each) => each.learnerId === learnerId)
  const given = answer === undefined ? '' : presentGiven(quiz, answer, locale)
  const why = rule === null || outcome !== 'right' ? '' : `\n-# ${say(locale, RULES[rule])}`
  if (quiz.setup.isPrivate) return presentSolved(quiz, `**${verdict(outcome, locale)}** ${given}${why}`)
  if (outcome === 'right') return { text: `${say(locale, 'quizRight')}${why}` }
  if (outcome === 'kept') return { text: say(locale, 'quizKept', { given }) }
  if (outcome === 'changed') return { text: say(locale, 'quizChanged', { given }) }
  const mayTryAgain = currentItem(quiz).kind === 'cloze' && quiz.setup.mode === 'race'
  return { text: say(locale, mayTryAgain ? 'quizWrong' : 'quizWrongNoMore') }
}

function verdict(outcome: Taken['outcome'], locale: string): string {
  return say(locale, outcome === 'right' ? 'quizRight' : 'quizWrongAlone')
}

/** A question of a private quiz with its answer, and the way on. */
function presentSolved(quiz: Quiz, verdictLine: string): Reply {
  const { locale, id } = quiz.setup
  const { text, rows = [] } = presentQuiz(quiz)
  const players = quiz.players[0]
  const next = {
    label: say(locale, 'quizNext'),
    controlId: writeControlId({
      name: 'quiz-next',
      ownerId: players?.learnerId ?? null,
      args: [id, String(quiz.position)],
    }),
    style: 'primary' as const,
  }
  const [first = [], ...rest] = rows
  return { text: `${verdictLine}\n${text}`, rows: ['choices' in first ? first : [next, ...first], ...rest] }
}

function presentGiven(quiz: Quiz, { given }: QuizAnswer, locale: string): string {
  if (quiz.setup.mode === 'spoiler') return say(locale, given === 'knew' ? 'quizKnewIt' : 'quizDidNotKnow')
  const item = currentItem(quiz)
  if (item.kind !== 'cloze') return presentOption(item, Number(given), locale)
  return escapeText(shorten(given, GIVEN_LENGTH))
}
