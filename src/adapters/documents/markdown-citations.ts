import type { Mention } from '../../core/corpus/document.ts'
import type { CitedText } from './cited-text.ts'

/** A paragraph without its citations and its anchor. */
export interface AnchoredText extends CitedText {
  readonly anchor: string | null
}

/** Attributes at the end of a block in Pandoc's manner: "{#def-02}", "{#def-02 .class}". */
const ATTRIBUTES = / ?\{#([\p{L}\p{N}][^\s{}]{0,200})(?: [^{}]{0,500})?\}$/u

/** Square brackets that hold none, and the blank before them. */
const BRACKETS = / ?\[([^[\]]{2,2000})\]/gu

/** A citation key in Pandoc's manner, at the beginning of a part or after a blank; "a@b.org" is none. */
const KEY = /(?:^|\s)-?@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu

const BARE_KEY = /^-?@\S+$/u

/**
 * Takes the anchor and the citations ("[@a-2006; @b-2010]") out of a text that stands on one line. A citation becomes a
 * mention at the last character before it, which lies in the sentence that it follows. Citations with other words, with
 * keys that `isKnown` denies, or with nothing before them stay in the text as they stand.
 */
export function readCitations(line: string, isKnown: (key: string) => boolean): AnchoredText {
  const attributes = ATTRIBUTES.exec(line)
  const cited = attributes === null ? line : line.slice(0, attributes.index)
  const mentions: Mention[] = []
  let text = ''
  let taken = 0
  for (const { index, 0: brackets, 1: inner = '' } of cited.matchAll(BRACKETS)) {
    const parts = inner.split(';').map((part) => part.trim())
    const found = parts.flatMap((part) => [...part.matchAll(KEY)].map(([, key = '']) => withoutEndMarks(key)))
    const keys = found.filter(isKnown)
    if (keys.length === 0) continue
    text += cited.slice(taken, index)
    taken = index + brackets.length
    const isBare = parts.every((part) => BARE_KEY.test(part)) && keys.length === parts.length
    if (!isBare || text.trim() === '') text += brackets
    mentions.push({ span: lastCharacter(text), keys })
  }
  return { text: text + cited.slice(taken), mentions, anchor: attributes?.[1] ?? null }
}

/** The same paragraph, its closing mentions turned into ones that cover nothing and so speak for all of it. */
export function closingMentionsForAll({ text, mentions, anchor }: AnchoredText): AnchoredText {
  const { length } = text
  const forAll = ({ span, keys }: Mention): Mention => ({
    span: span.end === length ? { start: length, end: length } : span,
    keys,
  })
  return { text, mentions: mentions.map(forAll), anchor }
}

/** "[see @doe.]" names the key "doe". */
function withoutEndMarks(key: string): string {
  return key.replace(/[:.#$%&+?<>~/-]{1,20}$/u, '')
}

function lastCharacter(text: string): Mention['span'] {
  const end = text.trimEnd().length
  const last = text.codePointAt(end - 2) ?? 0
  return { start: Math.max(0, end - (last > 0xffff ? 2 : 1)), end }
}
