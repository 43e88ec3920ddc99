import { UserError } from '../shared/errors.ts'

/** One measure of a run, question by question, so that two runs can be compared in pairs. */
export interface MeasuredValues {
  readonly better: 'higher' | 'lower'
  /** Question's id → value */
  readonly values: Readonly<Record<string, number>>
}

/** What one evaluation measured: measure's name → values. */
export type Run = Readonly<Record<string, MeasuredValues>>

/** Something that can be measured of each judged thing; `null` where it does not apply. */
export interface Measure<T> {
  readonly name: string
  readonly better: MeasuredValues['better']
  of(judged: T): number | null
}

/** Every measure of everything judged. */
export function measureAll<T extends { readonly id: string }>(
  judged: readonly T[],
  measures: readonly Measure<T>[],
): Run {
  return Object.fromEntries(
    measures.map(({ name, better, of }) => {
      const values = judged.flatMap((one) => {
        const value = of(one)
        return value === null ? [] : [[one.id, value] as const]
      })
      return [name, { better, values: Object.fromEntries(values) }]
    }),
  )
}

/** Reads a run that was saved as JSON. @throws UserError when the file holds something else */
export function readRun(content: string, file: string): Run {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (cause) {
    throw new UserError(`${file} is not JSON; make a baseline with --save.`, { cause })
  }
  if (!isRun(value)) throw new UserError(`${file} is no saved run; make a baseline with --save.`)
  return value
}

function isRun(value: unknown): value is Run {
  return isRecord(value) && Object.values(value).every(isMeasured)
}

function isMeasured(value: unknown): value is MeasuredValues {
  if (!isRecord(value) || !isRecord(value['values'])) return false
  const { better, values } = value
  return (better === 'higher' || better === 'lower') && Object.values(values).every(Number.isFinite)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
