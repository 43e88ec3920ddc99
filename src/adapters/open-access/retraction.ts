/** A notice that another publication gives about this one, as PubMed relates them. */
export interface Notice {
  /** "Retraction in", "Partial retraction in", "Erratum in", "Comment in" and so on */
  readonly type: string
  /** "J Invent Biol. 2024;3(2):12", or '' */
  readonly reference: string
}

const LONGEST = 1000

/**
 * What says that an article was withdrawn, e.g. "Retracted in J Invent Biol. 2024;3(2):12"; `null` when nothing does. Notices that
 * it is itself ("Retraction of"), errata, comments and expressions of concern are none.
 * Types as in https://www.nlm.nih.gov/bsd/policy/errata.html.
 */
export function retractionOf(publicationTypes: readonly string[], notices: readonly Notice[]): string | null {
  const whole = notices.filter(({ type }) => /^retraction in\b/i.test(type.trim()))
  const partial = notices.filter(({ type }) => /^partial retraction in\b/i.test(type.trim()))
  if (whole.length > 0) return sentence('Retracted', whole)
  if (publicationTypes.some((type) => /^retracted[ -](?:publication|article)$/i.test(type.trim()))) return 'Retracted'
  return partial.length > 0 ? sentence('Partly retracted', partial) : null
}

function sentence(what: string, notices: readonly Notice[]): string {
  const places = notices.map(({ reference }) => reference.trim().replace(/\.$/, '')).filter((place) => place !== '')
  return places.length === 0 ? what : `${what} in ${places.join('; ').slice(0, LONGEST)}`
}
