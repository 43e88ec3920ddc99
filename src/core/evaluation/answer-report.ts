import { ANSWER_MEASURES, forecastOf } from './answer-measures.ts'
import { type Estimate, estimate, meanOf } from './bootstrap.ts'
import { calibrationError } from './calibration.ts'
import type { JudgedAnswer } from './judge-answer.ts'
import type { Random } from './seeded-random.ts'

/** Measure's name → figure; measures that apply to none of the questions are left out. */
export type Figures = Readonly<Record<string, Estimate>>

/** How a question bank was answered. */
export interface AnswerReport {
  readonly questions: number
  readonly overall: Figures
  readonly byKind: Readonly<Record<string, Figures>>
  readonly byPhrasing: Readonly<Record<string, Figures>>
}

/** Means of every measure and the calibration error: of all answers, per kind of question and per phrasing. */
export function reportAnswers(judged: readonly JudgedAnswer[], random: Random): AnswerReport {
  const figuresBy = (nameOf: (one: JudgedAnswer) => string | null) => {
    const names = [...new Set(judged.map(nameOf))].filter((name) => name !== null).sort()
    return Object.fromEntries(
      names.map((name) => [
        name,
        figuresOf(
          judged.filter((one) => nameOf(one) === name),
          random,
        ),
      ]),
    )
  }
  return {
    questions: judged.length,
    overall: figuresOf(judged, random),
    byKind: figuresBy(({ kind }) => kind),
    byPhrasing: figuresBy(({ phrasing }) => phrasing),
  }
}

function figuresOf(judged: readonly JudgedAnswer[], random: Random): Figures {
  const means = ANSWER_MEASURES.map(({ name, of }) => {
    const values = judged.map(of).filter((value) => value !== null)
    return [name, estimate(values, meanOf, random)] as const
  })
  const calibration = ['calibration-error', estimate(judged.map(forecastOf), calibrationError, random)] as const
  return Object.fromEntries([...means, calibration].filter((entry): entry is [string, Estimate] => entry[1] !== null))
}
