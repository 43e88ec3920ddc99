import type { DailyQuestion } from '../../core/study/daily/daily.ts'
import { nextMoment } from '../../core/study/daily/wall-clock.ts'
import { say } from '../localisation/catalogue.ts'
import { DAILY_PICK, DAILY_TYPE } from '../present/daily.ts'
import { escapeText } from '../present/escape.ts'
import { presentMoment } from '../present/moment.ts'
import { presentOption, presentSolution } from '../present/quiz-item.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import type { Control, ModalButton, Press } from './control.ts'
import { writeControlId } from './control-id.ts'

const DAILY_TYPED = 'daily-typed'
const FIELD = 'answer'
const LONGEST_ANSWER = 200

/** Chooses an option of the question of the day; what others chose stays hidden. */
export const dailyPick = {
  name: DAILY_PICK,
  placement: () => 'private',
  run: async (press, useCases) => {
    const question = await findQuestion(press, useCases)
    const option = press.args[1] ?? ''
    const shown =
      question.item.kind === 'cloze' ? '' : presentOption(question.item, Number(option), press.origin.locale)
    if (shown === '') throw new Refusal(say(press.origin.locale, 'expired'))
    return keep(question, { answer: option, shown }, press, useCases)
  },
} as const satisfies Control

/** Asks for an answer in one's own words. */
export const dailyType = {
  name: DAILY_TYPE,
  modal: ({ args, origin: { locale } }) => ({
    title: say(locale, 'dailyModalLabel'),
    controlId: writeControlId({ name: DAILY_TYPED, ownerId: null, args: args.slice(0, 1) }),
    fields: [{ name: FIELD, label: say(locale, 'dailyModalLabel'), maxLength: LONGEST_ANSWER }],
  }),
} as const satisfies ModalButton

/** Takes what was written into that window. */
export const dailyTyped = {
  name: DAILY_TYPED,
  placement: () => 'private',
  run: async (press, useCases) => {
    const answer = (press.fields[FIELD] ?? '').trim()
    if (answer === '') throw new Refusal(say(press.origin.locale, 'dailyEmpty'))
    return keep(await findQuestion(press, useCases), { answer, shown: escapeText(answer) }, press, useCases)
  },
} as const satisfies Control

async function findQuestion({ args, origin }: Press, { saved }: UseCases): Promise<DailyQuestion> {
  const question = await saved.dailies.question(args[0] ?? '')
  if (question === null) throw new Refusal(say(origin.locale, 'expired'))
  return question
}

async function keep(
  question: DailyQuestion,
  { answer, shown }: { readonly answer: string; readonly shown: string },
  { origin: { learnerId, locale } }: Press,
  { saved, now }: UseCases,
): Promise<Reply> {
  const daily = await saved.dailies.find(question.roomId)
  const isKept = daily !== null && (await saved.dailies.answer(question.id, learnerId, answer, now()))
  if (!isKept) return { text: `${say(locale, 'dailyOver')}\n\n${presentSolution(question.item, locale)}` }
  const { at } = nextMoment(now(), daily.minute, daily.timeZone)
  return { text: say(locale, 'dailyNoted', { answer: shown, when: presentMoment(at) }) }
}
