/** Crossref's recommended pattern (2015), widened by the angle brackets of older DOIs, less the punctuation of running text. */
export const DOI_PATTERN = /\b10\.\d{4,9}\/[-._;()/:<>\w]*[\w)>]/i

/** The first DOI in a text or address, bare and in lower case; `null` where there is none. */
export function findDoi(text: string): string | null {
  const found = DOI_PATTERN.exec(text)?.[0]
  return found === undefined ? null : withoutStray(withoutStray(found, '(', ')'), '<', '>').toLowerCase()
}

/** "(doi:10.1/x)" ends with the bracket of the sentence, "10.1016/s0092(00)1" holds its own. */
function withoutStray(doi: string, opening: string, closing: string): string {
  let bare = doi
  while (bare.endsWith(closing) && count(bare, closing) > count(bare, opening)) bare = bare.slice(0, -1)
  return bare
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
