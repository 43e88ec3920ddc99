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

/** Soft hyphens, zero-width spaces, joiners of words, byte order marks, marks and overrides of writing direction. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

const CONTROLS = /[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/gu

/**
 * The one normalisation that a text undergoes on its way into the library: canonical composition (NFC), ligatures
 * and hyphens of special width folded, invisible and control characters removed, every run of white space one space.
 */
export function tidyText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(/[\uFB00-\uFB06]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
}
