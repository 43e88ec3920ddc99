/** Volume, issue and pages as a bibliography's fields. */
export interface LocatorParts {
  readonly volume: string | null
  readonly issue: string | null
  /** Pages or an article number */
  readonly pages: string | null
}

const NONE: LocatorParts = { volume: null, issue: null, pages: null }
const PRINTED = /^\s*([^\s:;()]+)(?:\(([^()]+)\))?(?::\s*([^\s:;]+))?\s*\.?\s*$/u

/** Takes "256:118002" or "1(2):3-4" apart; all `null` for anything printed in another way. */
export function locatorParts(locator: string | null): LocatorParts {
  const match = PRINTED.exec(locator ?? '')
  if (match === null) return NONE
  return { volume: match[1] ?? null, issue: match[2] ?? null, pages: match[3]?.replace(/\.$/, '') ?? null }
}
