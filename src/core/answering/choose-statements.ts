import { distinct } from './cite-evidence.ts'
import { comparedSides } from './compared-sides.ts'
import type { Evidence } from './select-evidence.ts'

const MAX_STATEMENTS = 4
/** A further sentence is quoted only when the best one's lead over it, in log-odds, is at most this … */
const WORTH_QUOTING = 4
/** … or this, when it is the first to speak of something that the question compares. */
const WORTH_COMPARING = 10

/**
 * The sentences worth quoting, the best first; `evidence` is best first. Where the question compares two things, each is spoken
 * of when the library has a sentence on it.
 */
export function chooseStatements(question: string, evidence: readonly Evidence[]): readonly Evidence[] {
  const [best] = evidence
  if (best === undefined) return []
  const within = (lead: number) => evidence.filter(({ score }) => score >= best.score - lead)
  const chosen = [best]
  for (const side of comparedSides(question)) {
    if (chosen.some((sentence) => side.isIn(sentence))) continue
    const spokenOf = within(WORTH_COMPARING).find((sentence) => side.isIn(sentence))
    if (spokenOf !== undefined) chosen.push(spokenOf)
  }
  return distinct([...new Set([...chosen, ...within(WORTH_QUOTING)])], MAX_STATEMENTS)
}
