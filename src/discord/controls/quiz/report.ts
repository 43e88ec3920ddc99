import { REPORT_REASONS, type ReportReason } from '../../../core/study/quiz/ports.ts'
import { say } from '../../localisation/catalogue.ts'
import type { TextKey } from '../../localisation/texts.ts'
import { findQuiz } from '../../quizzes/answer-quiz.ts'
import { Refusal } from '../../refusal.ts'
import type { Control } from '../control.ts'
import { writeControlId } from '../control-id.ts'
import { numberArg } from '../find-given.ts'

const REASON_TEXTS = {
  wrong: 'quizReportWrong',
  ambiguous: 'quizReportAmbiguous',
  'too-easy': 'quizReportTooEasy',
  unclear: 'quizReportUnclear',
} as const satisfies Record<ReportReason, TextKey>

/** Asks what is wrong with a question; arguments: quiz, position. */
export const quizReport: Control = {
  name: 'quiz-report',
  placement: () => 'private',
  run: async ({ origin, args }, useCases) => {
    await findQuiz(args[0] ?? '', origin, useCases)
    const menu = {
      controlId: writeControlId({ name: 'quiz-report-as', ownerId: origin.learnerId, args }),
      placeholder: say(origin.locale, 'quizReportWhy'),
      choices: REPORT_REASONS.map((reason) => ({ label: say(origin.locale, REASON_TEXTS[reason]), value: reason })),
    }
    return { text: say(origin.locale, 'quizReportWhy'), rows: [menu] }
  },
}

/** Keeps a report with the reason that was chosen. */
export const quizReportAs: Control = {
  name: 'quiz-report-as',
  placement: () => 'update',
  run: async (press, useCases) => {
    const { origin, args, values } = press
    const { learnerId, locale } = origin
    const quiz = await findQuiz(args[0] ?? '', origin, useCases)
    const item = quiz.setup.items[numberArg(press, 1)]
    const reason = REPORT_REASONS.find((each) => each === values[0])
    if (item === undefined || reason === undefined) throw new Refusal(say(locale, 'quizGone'))
    await useCases.saved.quizzes.report({ itemId: item.id, learnerId, reason }, useCases.now())
    return { text: say(locale, 'quizReported') }
  },
}
