/** Presentation forms of Latin ligatures (Unicode block FB00), as typesetting systems leave them in text. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

/** Zero-width spaces, joiners of words, byte order marks, marks and overrides of writing direction. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

const SOFT_HYPHENS = /\u00AD/g
/** At the end of a line it says that the word goes on. */
const SOFT_HYPHENS_WITHIN = /\u00AD(?!\s*$)/g

const CONTROLS = /[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/gu

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
 * The one normalisation that a text undergoes on its way into the library: canonical composition (NFC), ligatures
 * and hyphens of special width folded, invisible and control characters removed, every run of white space one space.
 */
export function tidyText(text: string): string {
  return fold(text.replace(SOFT_HYPHENS, ''))
}

/** As {@link tidyText}, for a piece of a printed page: accents join their letters, and a soft hyphen at its end stays. */
export function printedText(text: string): string {
  return fold(text.replace(SOFT_HYPHENS_WITHIN, ''))
    .replace(LOOSE_ACCENT, (_, accent: string, letter: string) => {
      return `${letter === '\u0131' ? 'i' : letter}${ACCENTS[accent] ?? ''}`
    })
    .normalize('NFC')
}

function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(/[\uFB00-\uFB06]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
}
