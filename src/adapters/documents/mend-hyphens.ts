const LINE_END = /([-\u00AD\u2010])\n[^\S\n]*(?=\p{Ll})/gu

/** No word is longer, in UTF-16 units. */
const LONGEST_WORD = 40

/**
 * Mends words divided at the ends of lines, where the text itself shows how: "mesen-/chymal" becomes one word if that word
 * stands undivided elsewhere in `text`; otherwise the hyphen stays ("MSC-/derived") and only the line break goes.
 */
export function mendHyphens(text: string): string {
  if (text.search(LINE_END) < 0) return text
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu))
  return text.replace(LINE_END, (divider: string, hyphen: string, place: number) => {
    const after = place + divider.length
    const head = /\p{L}+$/u.exec(text.slice(Math.max(0, place - LONGEST_WORD), place))?.[0] ?? ''
    const tail = /^\p{L}+/u.exec(text.slice(after, after + LONGEST_WORD))?.[0] ?? ''
    if (head === '') return divider
    return hyphen === '\u00AD' || words.has((head + tail).toLowerCase()) ? '' : '-'
  })
}
