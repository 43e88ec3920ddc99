/** What announces parts that belong together, however they are set apart. */
const ANNOUNCES = /:\s|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/i

/**
 * A sentence up to the first semicolon from `start` on that stands outside brackets, closed with a full stop; the whole of it where
 * there is none, or where the semicolon parts what was announced: "has two modes: ...; ...".
 */
export function toClauseEnd(text: string, start = 0): string {
  const rest = /^(?:\([^()]*\)|[^;(]|\()*?(?=;\s)/u.exec(text.slice(start))?.[0]
  if (rest === undefined) return text
  const clause = text.slice(0, start + rest.length)
  return ANNOUNCES.test(clause) ? text : `${clause}.`
}
