const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  μ: 'mu',
  ω: 'omega',
}

/** British spellings in the sciences and their American ones; both sides of a comparison are folded alike. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/haem(?=o|a|at)/g, 'hem'],
  [/isch?aem/g, 'ischem'],
  [/oedem/g, 'edem'],
  [/foet/g, 'fet'],
  [/oestr/g, 'estr'],
  [/paed(?=i)/g, 'ped'],
  [/tumour/g, 'tumor'],
  [/(?<=\w{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)\b)/g, 'iz'],
  [/(?<=\w{2})our(?=s?\b)/g, 'or'],
  [/(fib|cent|lit|met)re(?=s?\b)/g, '$1er'],
  [/(label|model|signal)l(?=ed|ing)/g, '$1'],
  [/ageing/g, 'aging'],
]

/**
 * A text as it is compared, never as it is shown: small letters without accents, compatibility forms (ﬁ, ²) and Greek letters
 * as plain letters, one kind of hyphen, no possessive "’s", American spelling.
 */
export function foldText(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[αβγδκμω]/gu, (letter) => GREEK[letter] ?? letter)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/['’ʼ]s\b/gu, '')
    .replace(/['’ʼ]/gu, '')
  return SPELLINGS.reduce((folded, [british, american]) => folded.replace(british, american), plain)
}

/** The words of a text, folded; words joined by hyphens or slashes stay one. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*/gu) ?? []
}
