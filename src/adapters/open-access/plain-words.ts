import { decodeHTML } from 'entities'

/** Marks for the look of words, as PubMed and Europe PMC leave them in titles and abstracts; "p<0.05" is none of them. */
const MARKUP = /<\/?(?:b|bold|br|div|em|h[1-6]|i|italic|li|ol|p|sc|sec|span|strong|sub|sup|title|u|ul)\b[^<>]*>/gi
const RAISED = /<sup\b[^<>]*>([-−–+\d]+)<\/sup>/gi

const RAISED_CHARACTERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'0123456789'].map((digit, i) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][i] ?? digit])),
  ...{ '-': '⁻', '−': '⁻', '–': '⁻', '+': '⁺' },
}

/** One line without markup and entities; raised numbers stay raised, so that 10⁶ never becomes 106. */
export function plainWords(marked: string): string {
  const raised = marked.replace(RAISED, (_, number: string) =>
    [...number].map((character) => RAISED_CHARACTERS[character] ?? character).join(''),
  )
  const bare = raised.replace(MARKUP, (tag) => (/^<\/?(?:br|div|h\d|li|ol|p|sec|title|ul)\b/i.test(tag) ? ' ' : ''))
  return decodeHTML(bare)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
