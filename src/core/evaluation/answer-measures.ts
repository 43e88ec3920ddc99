import type { Forecast } from './calibration.ts'
import type { JudgedAnswer } from './judge-answer.ts'
import { RANKING_MEASURES } from './ranking-measures.ts'
import type { Measure } from './run.ts'

const DEPTHS = [1, 3, 5] as const

/** Among the first `k` of what was shown. */
function goldWithin(k: number, { goldAt }: JudgedAnswer): number {
  return goldAt !== null && goldAt <= k ? 1 : 0
}

const answerable = (of: (judged: JudgedAnswer) => number) => (judged: JudgedAnswer) =>
  judged.refuse ? null : of(judged)

const declined = (of: (judged: JudgedAnswer) => number) => (judged: JudgedAnswer) =>
  judged.refuse || judged.answered ? null : of(judged)

const reciprocal = ({ goldAt }: JudgedAnswer) => (goldAt === null ? 0 : 1 / goldAt)

/** Whether the first citation, or near miss, is right: what the confidence is the probability of. */
export function forecastOf(judged: JudgedAnswer): Forecast {
  return { probability: judged.confidence, happened: !judged.refuse && judged.goldAt === 1 }
}

/**
 * What is measured of answers. `hit@k` and `mrr` look at citations, so an answerable question that was declined is a miss; `nearest@k` looks at
 * the near misses of just those; `shown@k` at whichever was shown. A refusal of an answerable question is half as bad when
 * a near miss is right. `retriever-…` looks at the passages that answering chose from.
 */
export const ANSWER_MEASURES: readonly Measure<JudgedAnswer>[] = [
  ...DEPTHS.map(
    (k): Measure<JudgedAnswer> => ({
      name: `hit@${k}`,
      better: 'higher',
      of: answerable((judged) => (judged.answered ? goldWithin(k, judged) : 0)),
    }),
  ),
  { name: 'mrr', better: 'higher', of: answerable((judged) => (judged.answered ? reciprocal(judged) : 0)) },
  ...DEPTHS.map(
    (k): Measure<JudgedAnswer> => ({
      name: `shown@${k}`,
      better: 'higher',
      of: answerable((judged) => goldWithin(k, judged)),
    }),
  ),
  ...DEPTHS.map(
    (k): Measure<JudgedAnswer> => ({
      name: `nearest@${k}`,
      better: 'higher',
      of: declined((judged) => goldWithin(k, judged)),
    }),
  ),
  { name: 'nearest-mrr', better: 'higher', of: declined(reciprocal) },
  {
    name: 'false-refusals',
    better: 'lower',
    of: answerable(({ answered, goldAt }) => {
      if (answered) return 0
      return goldAt === null ? 1 : 0.5
    }),
  },
  { name: 'false-answers', better: 'lower', of: ({ refuse, answered }) => (refuse ? Number(answered) : null) },
  {
    name: 'brier',
    better: 'lower',
    of: (judged) => {
      const { probability, happened } = forecastOf(judged)
      return (probability - Number(happened)) ** 2
    },
  },
  ...RANKING_MEASURES.map(
    ({ name, better, of }): Measure<JudgedAnswer> => ({
      name: `retriever-${name}`,
      better,
      of: ({ id, passages }) => (passages === null ? null : of({ id, ...passages })),
    }),
  ),
]
