const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu
const BROKEN = /([\p{L}\p{N}]+)[-\u00AD]$/u
const SOFT_HYPHEN = '\u00AD'
const SUSPENDED = /^(?:and|or|to|und|oder)\b/
/** Second halves that English joins with a hyphen rather than without */
const COMPOUND_TAIL =
  /^(?:derived|based|like|free|induced|mediated|specific|related|dependent|independent|positive|negative|associated|type|term|treated|loaded|coated|conditioned|enriched|rich|bound|binding|linked|targeted|targeting|driven|dose|level|scale|line|old|blind|controlled|resistant|sensitive|deficient|cultured|expressing|producing|secreting|containing|labeled|labelled|stimulated|regulated|borne|wide|fold)\b/
/** First halves that keep their hyphen before any word */
const COMPOUND_HEAD =
  /^(?:self|well|high|low|long|short|cross|half|dose|time|cell|stem|wild|knock|large|small|double)$/i

/** First halves of words that English writes without a hyphen */
const CLOSED_HEAD =
  /^(?:under|over|some|there|where|every|with|back|fore|other|after|down|here|inter|trans|meta|micro)$/i
/** Numbers keep theirs before any word but their own endings: "two-photon", "six-teen" */
const NUMBER_HEAD = /^(?:two|three|four|five|six|seven|eight|nine)$/i
const NUMBER_TAIL = /^(?:teen|een|th|ty|ties|fold|some|score)/
const SHORTEST_HALF = 4

/** A hyphen at the end of a line, before a word in small letters */
const LINE_END = /([-\u00AD\u2010])\n[^\S\n]*(?=\p{Ll})/gu
/** No word is longer, in UTF-16 units. */
const LONGEST_WORD = 40

/** How often each word stands whole in a text, in lower case; compounds with their hyphens. */
export type Vocabulary = ReadonlyMap<string, number>

/** The words of a text's lines that no line end breaks. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const [word] of line.replace(BROKEN, '').matchAll(WORD)) {
      const key = word.toLowerCase()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/**
 * What stands between one line and the next once they are one text: the first line's end as it should be. A hyphen goes
 * only where the whole word is likelier: the document's own words decide, then what kind of compound it would be.
 */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): string {
  if (before.endsWith(SOFT_HYPHEN)) return before.slice(0, -1)
  const left = BROKEN.exec(before)?.[1]
  if (left === undefined) return /\S[–—/]$/.test(before) && /^[\p{L}\p{N}]/u.test(after) ? before : `${before} `
  if (SUSPENDED.test(after)) return `${before} `
  if (/-[\p{L}\p{N}]+-$/u.test(before) && vocabulary.has(left.toLowerCase())) return before
  const right = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? ''
  return right !== '' && isOneWord(left, right, vocabulary) ? before.slice(0, -1) : before
}

function isOneWord(left: string, right: string, vocabulary: Vocabulary): boolean {
  if (!/^\p{L}+$/u.test(left) || !/^\p{L}/u.test(right)) return false
  const whole = vocabulary.get(`${left}${right}`.toLowerCase()) ?? 0
  const hyphened = vocabulary.get(`${left}-${right}`.toLowerCase()) ?? 0
  if (whole !== hyphened) return whole > hyphened
  if (NUMBER_HEAD.test(left) && !NUMBER_TAIL.test(right)) return false
  const startsSmall = /^\p{Ll}/u.test(right)
  const isName = /\p{Lu}/u.test(left.slice(1))
  if (!startsSmall || isName) return false
  const bothKnown = vocabulary.has(left.toLowerCase()) && vocabulary.has(right.toLowerCase())
  const twoWords = Math.min(left.length, right.length) >= SHORTEST_HALF && !CLOSED_HEAD.test(left)
  return !COMPOUND_TAIL.test(right) && !(bothKnown && (twoWords || COMPOUND_HEAD.test(left)))
}

/** A text of several lines with the words that line ends divide put together, as {@link joinLines} does it; other line ends stay. */
export function mendHyphens(text: string): string {
  if (text.search(LINE_END) < 0) return text
  const vocabulary = vocabularyOf(text.split('\n'))
  return text.replace(LINE_END, (divider: string, hyphen: string, place: number) => {
    const after = place + divider.length
    const head = /[\p{L}\p{N}-]+$/u.exec(text.slice(Math.max(0, place - LONGEST_WORD), place))?.[0] ?? ''
    if (head === '') return divider
    const before = `${head}${hyphen === SOFT_HYPHEN ? hyphen : '-'}`
    return joinLines(before, text.slice(after, after + LONGEST_WORD), vocabulary).slice(head.length)
  })
}
