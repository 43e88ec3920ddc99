import { evenSample } from '../../core/evaluation/even-sample.ts'
import { readQuestionBank } from '../../core/evaluation/question-bank.ts'
import { RETRIEVAL_MODES, type RetrievalMode } from '../../core/retrieval/retrieve.ts'
import { UserError } from '../../core/shared/errors.ts'
import type { Command } from '../command.ts'
import { concludeEvaluation } from '../conclude-evaluation.ts'
import { evaluateAnswers } from '../evaluate-answers.ts'
import { evaluateRankings } from '../evaluate-rankings.ts'
import type { Evaluated } from '../evaluated.ts'
import type { RetrievalOptions } from '../evaluation-use-cases.ts'
import { parseOptions, refuseWords } from '../parse-options.ts'
import { readTextFile } from '../read-text-file.ts'
import type { CliUseCases } from '../use-cases.ts'

const USAGE =
  'npm run -s eval -- --questions FILE.jsonl [--sample N]   or   --beir FOLDER [--split test|train] [--mode hybrid|dense|lexical|fused]' +
  '   [--json] [--save FILE] [--baseline FILE]'

export const evaluate: Command = {
  name: 'eval',
  usage: USAGE,
  summary:
    'Measures the answers to a question bank, or the retriever on a benchmark, and compares with an earlier run.',
  async run(args, useCases, printer) {
    const { values, positionals } = parseOptions(
      args,
      {
        questions: { type: 'string' },
        sample: { type: 'string' },
        beir: { type: 'string' },
        split: { type: 'string' },
        mode: { type: 'string' },
        json: { type: 'boolean' },
        save: { type: 'string' },
        baseline: { type: 'string' },
      },
      USAGE,
    )
    refuseWords(positionals, USAGE)
    const { questions, beir, split = 'test', mode = 'hybrid', json = false, save = null, baseline = null } = values
    const conclude = (evaluated: Evaluated) => concludeEvaluation(evaluated, { json, save, baseline }, printer)
    if (questions !== undefined && beir === undefined) {
      if (values.split !== undefined || values.mode !== undefined) {
        throw new UserError(`--split and --mode belong to --beir. Usage: ${USAGE}`)
      }
      return conclude(await overQuestions(questions, values.sample, useCases))
    }
    if (beir !== undefined && questions === undefined) {
      if (values.sample !== undefined) throw new UserError(`--sample belongs to --questions. Usage: ${USAGE}`)
      return conclude(await overBenchmark({ folder: beir, split, mode: modeOf(mode) }, useCases))
    }
    throw new UserError(`Give either --questions or --beir. Usage: ${USAGE}`)
  },
}

async function overQuestions(file: string, sample: string | undefined, useCases: CliUseCases): Promise<Evaluated> {
  const bank = readQuestionBank(await readTextFile(file), file)
  const asked = sample === undefined ? bank : evenSample(bank, sizeOf(sample))
  return evaluateAnswers(await useCases.evaluation.answers(asked))
}

async function overBenchmark(options: RetrievalOptions, useCases: CliUseCases): Promise<Evaluated> {
  return evaluateRankings(await useCases.evaluation.retrieval(options))
}

function sizeOf(text: string): number {
  const size = Number(text)
  if (!Number.isInteger(size) || size < 1)
    throw new UserError(`--sample must be a whole number from 1; it is "${text}".`)
  return size
}

function modeOf(name: string): RetrievalMode {
  const mode = RETRIEVAL_MODES.find((known) => known === name)
  if (mode === undefined) throw new UserError(`--mode must be ${RETRIEVAL_MODES.join(', ')}; it is "${name}".`)
  return mode
}
