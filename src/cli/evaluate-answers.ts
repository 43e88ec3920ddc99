import { ANSWER_MEASURES } from '../core/evaluation/answer-measures.ts'
import { type Figures, reportAnswers } from '../core/evaluation/answer-report.ts'
import type { Estimate } from '../core/evaluation/bootstrap.ts'
import type { JudgedAnswer } from '../core/evaluation/judge-answer.ts'
import { measureAll } from '../core/evaluation/run.ts'
import { seededRandom } from '../core/evaluation/seeded-random.ts'
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
  ['retriever-ndcg@10', 'retriever nDCG@10'],
  ['retriever-recall@10', 'recall@10'],
  ['retriever-recall@100', 'recall@100'],
] as const

/** The figures of a question bank. */
export function evaluateAnswers(judged: readonly JudgedAnswer[]): Evaluated {
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

function rowOf(name: string, judged: readonly JudgedAnswer[], figures: Figures): readonly string[] {
  return [name, String(judged.length), ...COLUMNS.map(([measure]) => inWords(figures[measure]))]
}

/** "0.93 (0.88–0.97)" */
function inWords(figure: Estimate | undefined): string {
  if (figure === undefined) return ''
  return `${figure.value.toFixed(2)} (${figure.low.toFixed(2)}–${figure.high.toFixed(2)})`
}
