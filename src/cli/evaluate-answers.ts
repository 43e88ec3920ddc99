import type { Answer } from '../core/answering/answer.ts'
import type { Question } from '../core/answering/answer-question.ts'
import { ANSWER_MEASURES } from '../core/evaluation/answer-measures.ts'
import { type Figures, reportAnswers } from '../core/evaluation/answer-report.ts'
import type { Estimate } from '../core/evaluation/bootstrap.ts'
import { type JudgedAnswer, judgeAnswer } from '../core/evaluation/judge-answer.ts'
import type { BankQuestion } from '../core/evaluation/question-bank.ts'
import { measureAll } from '../core/evaluation/run.ts'
import { seededRandom } from '../core/evaluation/seeded-random.ts'
import { UserError } from '../core/shared/errors.ts'
import type { Evaluated } from './evaluated.ts'
import { textTable } from './text-table.ts'

/** Fixed, so that equal answers give equal intervals */
const SEED = 1

/** The measures shown in the table, with their headings; the others are for programs. */
const COLUMNS = [
  ['hit@1', 'hit@1'],
  ['hit@3', 'hit@3'],
  ['hit@5', 'hit@5'],
  ['mrr', 'MRR'],
  ['shown@3', 'shown@3'],
  ['false-refusals', 'refused wrongly'],
  ['false-answers', 'answered wrongly'],
  ['calibration-error', 'calibration error'],
] as const

/** Asks every question of a bank and holds the answers against it. */
export async function evaluateAnswers(
  questions: readonly BankQuestion[],
  answer: (question: Question) => Promise<Answer>,
): Promise<Evaluated> {
  const judged: JudgedAnswer[] = []
  for (const question of questions) judged.push(await ask(question, answer))
  const report = reportAnswers(judged, seededRandom(SEED))
  const rows = [
    ['', 'questions', ...COLUMNS.map(([, heading]) => heading)],
    rowOf('all', judged, report.overall),
    ...Object.entries(report.byKind).map(([kind, figures]) =>
      rowOf(
        kind,
        judged.filter((one) => one.kind === kind),
        figures,
      ),
    ),
    ...Object.entries(report.byPhrasing).map(([phrasing, figures]) =>
      rowOf(
        phrasing,
        judged.filter((one) => one.phrasing === phrasing),
        figures,
      ),
    ),
  ]
  return { run: measureAll(judged, ANSWER_MEASURES), figures: { ...report }, table: textTable(rows) }
}

/** A question that cannot be asked counts as declined, with nothing near. */
async function ask(question: BankQuestion, answer: (question: Question) => Promise<Answer>): Promise<JudgedAnswer> {
  const { question: text, history } = question
  try {
    return judgeAnswer(question, await answer({ text, source: null, history }))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { id, kind, phrasing, refuse } = question
    return { id, kind, phrasing, refuse, answered: false, goldAt: null, confidence: 0 }
  }
}

function rowOf(name: string, judged: readonly JudgedAnswer[], figures: Figures): readonly string[] {
  return [name, String(judged.length), ...COLUMNS.map(([measure]) => inWords(figures[measure]))]
}

/** "0.93 (0.88–0.97)" */
function inWords(figure: Estimate | undefined): string {
  if (figure === undefined) return ''
  return `${figure.value.toFixed(2)} (${figure.low.toFixed(2)}–${figure.high.toFixed(2)})`
}
