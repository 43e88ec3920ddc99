import { writeFile } from 'node:fs/promises'
import { type Comparison, compareRuns } from '../core/evaluation/compare-runs.ts'
import { readRun } from '../core/evaluation/run.ts'
import { seededRandom } from '../core/evaluation/seeded-random.ts'
import { UserError } from '../core/shared/errors.ts'
import type { Evaluated } from './evaluated.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import type { Printer } from './print.ts'
import { readTextFile } from './read-text-file.ts'
import { textTable } from './text-table.ts'

/** Fixed, so that equal runs give equal intervals */
const SEED = 2

export interface Conclusion {
  readonly json: boolean
  /** Where to keep the run for later comparison; `null` for nowhere */
  readonly save: string | null
  /** A run kept earlier to compare with; `null` for none */
  readonly baseline: string | null
}

/** Shows an evaluation, keeps it and compares it. The status is 1 when a measure is worse than the baseline beyond chance. */
export async function concludeEvaluation(
  { run, figures, table }: Evaluated,
  { json, save, baseline }: Conclusion,
  printer: Printer,
): Promise<ExitStatus> {
  const compared =
    baseline === null ? [] : compareRuns(readRun(await readTextFile(baseline), baseline), run, seededRandom(SEED))
  if (save !== null) {
    await writeFile(save, `${JSON.stringify(run)}\n`).catch((cause: NodeJS.ErrnoException) => {
      throw new UserError(`The file ${save} cannot be written (${cause.code}).`, { cause })
    })
  }
  if (json) printer.json(baseline === null ? figures : { ...figures, comparison: compared })
  else {
    for (const line of table) printer.out(line)
    if (compared.length > 0) printer.out('')
    for (const line of textTable(comparisonRows(compared))) printer.out(line)
  }
  const worse = compared.filter(({ verdict }) => verdict === 'worse')
  if (worse.length === 0) return EXIT.done
  printer.note(printer.paint.bad(`Worse than ${baseline}: ${worse.map(({ measure }) => measure).join(', ')}.`))
  return EXIT.worse
}

function comparisonRows(compared: readonly Comparison[]): readonly (readonly string[])[] {
  if (compared.length === 0) return []
  return [
    ['', 'before', 'after', 'difference', ''],
    ...compared.map(({ measure, before, after, difference: { value, low, high }, verdict }) => [
      measure,
      before.toFixed(3),
      after.toFixed(3),
      `${signed(value)} (${signed(low)} to ${signed(high)})`,
      verdict,
    ]),
  ]
}

function signed(number: number): string {
  return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(3)}`
}
