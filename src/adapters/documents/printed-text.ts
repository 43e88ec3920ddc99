const LIGATURES = /[\uFB00-\uFB06]/g
const INVISIBLE = /\u00AD(?!\s*$)|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const HYPHENS = /[\u2010\u2011]/g
const HALF_PAIRS = /\p{Cs}/gu
const BLANKS = /[\s\u00A0]+/g
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g

/** Accents that old typesetting systems print before their letter, as marks that follow it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u00A8': '\u0308',
  '\u00B4': '\u0301',
  '\u02C6': '\u0302',
  '\u02DC': '\u0303',
  '\u02C7': '\u030C',
}
const LOOSE_ACCENT = /(?<![\d\s])([\u00A8\u00B4\u02C6\u02DC\u02C7])([aceinosuyzAEIOU\u0131])/g

/**
 * Text as a reader sees it: composed letters (NFC), ligatures as single letters, every kind of blank as one space,
 * nothing invisible but a soft hyphen at the end, which says that the word goes on.
 */
export function printedText(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(LOOSE_ACCENT, (_, accent: string, letter: string) => {
      return `${letter === '\u0131' ? 'i' : letter}${ACCENTS[accent] ?? ''}`
    })
    .replace(HYPHENS, '-')
    .replace(HALF_PAIRS, '\uFFFD')
    .replace(BLANKS, ' ')
    .normalize('NFC')
}
