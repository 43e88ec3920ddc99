/** Crossref's recommended pattern (2015), with the trailing punctuation of running text cut off. */
const DOI = /\b10\.\d{4,9}\/[-._;()/:<>\w]*[\w)>]/i

/** The first DOI in a text or address, bare and in lower case; `null` where there is none. */
export function findDoi(text: string): string | null {
  const found = DOI.exec(text.slice(0, 2000))?.[0]
  return found === undefined ? null : withoutStrayBracket(found).toLowerCase()
}

/** "(doi:10.1/x)" ends with the bracket of the sentence, "10.1016/s0092(00)1" holds its own. */
function withoutStrayBracket(doi: string): string {
  const opened = doi.split('(').length
  const closed = doi.split(')').length
  return closed > opened && doi.endsWith(')') ? doi.slice(0, -1) : doi
}
