import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateAnswering } from '../../src/app/evaluate-answering.ts'
import { type OpenedAnswering, openAnswering } from '../../src/app/open-answering.ts'
import { SILENT } from '../../src/app/progress.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { FITTED_ON } from '../../src/core/answering/fitted-weights.ts'
import { fittingBasis } from '../../src/core/answering/fitting-basis.ts'
import { ANSWER_MEASURES } from '../../src/core/evaluation/answer-measures.ts'
import { compareRuns } from '../../src/core/evaluation/compare-runs.ts'
import { readQuestionBank } from '../../src/core/evaluation/question-bank.ts'
import { measureAll, type Run, readRun } from '../../src/core/evaluation/run.ts'
import { seededRandom } from '../../src/core/evaluation/seeded-random.ts'
import { MODELS_DIR } from '../model/weights.ts'

const BANK = 'corpus/known-questions.jsonl'
/** Made with `npm run -s eval -- --questions corpus/known-questions.jsonl --sample 120 --save tests/fixtures/accepted-run.json`. */
const ACCEPTED = 'tests/fixtures/accepted-run.json'
/** One of a kind each: with all measures, one of them would fall beyond chance by chance. */
const GUARDED = ['mrr', 'shown@3', 'false-refusals', 'false-answers', 'brier', 'retriever-ndcg@10']

let answering: OpenedAnswering

beforeAll(async () => {
  const config = loadConfig('/nowhere/.env', { DATA_DIR: join(MODELS_DIR, '..') })
  answering = await openAnswering({ config, progress: SILENT, index: 'update' })
}, 120_000)
afterAll(() => answering.close())

function guarded(run: Run): Run {
  return Object.fromEntries(Object.entries(run).filter(([name]) => GUARDED.includes(name)))
}

test('the weights were fitted on the texts, the model and the questions that there are', () => {
  const basis = fittingBasis(answering.manifest.generation, readFileSync(BANK, 'utf8'))
  expect(FITTED_ON, 'fit them anew: npm run fit').toBe(basis)
})

test('answers to questions asked before are no worse than those that were accepted', { timeout: 120_000 }, async () => {
  const accepted = guarded(readRun(readFileSync(ACCEPTED, 'utf8'), ACCEPTED))
  const known = new Set(Object.values(accepted).flatMap(({ values }) => Object.keys(values)))
  const questions = readQuestionBank(readFileSync(BANK, 'utf8'), BANK).filter(({ id }) => known.has(id))
  expect(questions.length, `${BANK} lacks questions of ${ACCEPTED}: accept a new run`).toBe(known.size)
  const run = guarded(measureAll(await evaluateAnswering(questions, answering, SILENT), ANSWER_MEASURES))
  const compared = compareRuns(accepted, run, seededRandom(1))
  expect(compared.map(({ measure }) => measure).sort()).toEqual([...GUARDED].sort())
  expect(compared.filter(({ verdict }) => verdict === 'worse')).toEqual([])
})
