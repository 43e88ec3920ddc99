import type { Mention } from '../../core/corpus/document.ts'
import { keysBetween, NO_REFERENCES, type ReferenceOrder } from './reference-order.ts'
import { tidyText } from './tidy-text.ts'

/** A stretch of running text in one manner. */
export interface Run {
  readonly text: string
  /** Set above the line, as an exponent or the number of a reference */
  readonly raised: boolean
  /** Keys of the works it points to; empty for plain words */
  readonly keys: readonly string[]
}

/** A finished paragraph; the mentions' spans are relative to its text. */
export interface CitedText {
  readonly text: string
  readonly mentions: readonly Mention[]
}

/** What may stand between two numbers of one group of references. */
const BETWEEN_REFERENCES = /^[\s,;&–—‒-]*(?:and\s*)?$/u

const DASH = /[–—‒-]/u

const RAISED_CHARACTERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'0123456789'].map((digit, i) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][i] ?? digit])),
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
}

/**
 * Puts runs together into tidy text. References that follow one another ("3–5, 7") become one mention, ranges filled in
 * from the `order` of the list of references. Raised numbers of references are written in square
 * brackets, raised numbers as superscript digits (10⁶, cm⁻²), so that neither runs into the word before it.
 */
export function joinRuns(runs: readonly Run[], order: ReferenceOrder = NO_REFERENCES): CitedText {
  const mentions: Mention[] = []
  const line = new Line()
  for (let i = 0; i < runs.length; ) {
    const run = runs[i]
    if (run === undefined) break
    const group = groupAt(runs, i)
    if (group.length === 0) {
      line.append(run.raised ? raise(run.text, line.lastCharacter) : run.text)
      i++
      continue
    }
    const written = writeGroup(group, line.lastCharacter)
    if (/^\s/.test(written)) line.append(' ')
    const start = line.length
    line.append(written.trim())
    mentions.push({ span: { start, end: line.length }, keys: keysOf(group, order) })
    if (/\s$/.test(written)) line.append(' ')
    i += group.length
  }
  return finish(line.text, mentions)
}

/** A text that grows at its end, without white space at its beginning or twice in a row. */
class Line {
  readonly #pieces: string[] = []
  length = 0
  lastCharacter = ' '

  get text(): string {
    return this.#pieces.join('')
  }

  append(text: string): void {
    const tidy = tidyText(text)
    const piece = this.lastCharacter === ' ' ? tidy.trimStart() : tidy
    if (piece === '') return
    this.#pieces.push(piece)
    this.length += piece.length
    this.lastCharacter = piece.at(-1) ?? ' '
  }
}

/** The runs from `start` that make up one group of references; empty where none begins. */
function groupAt(runs: readonly Run[], start: number): readonly Run[] {
  let end = start
  for (let i = start; i < runs.length; i++) {
    const run = runs[i]
    if (run === undefined) break
    if (run.keys.length > 0) end = i + 1
    else if (end === start || !BETWEEN_REFERENCES.test(run.text)) break
  }
  return runs.slice(start, end)
}

function writeGroup(group: readonly Run[], before: string): string {
  const written = group.map(({ text }) => text).join('')
  const raised = group.every((run) => run.raised || run.keys.length === 0)
  return raised && group.some((run) => run.raised) && !/[[(]/.test(before + written) ? `[${written.trim()}]` : written
}

function keysOf(group: readonly Run[], order: ReferenceOrder): readonly string[] {
  const keys: string[] = []
  let range = false
  for (const run of group) {
    const first = run.keys[0]
    if (first === undefined) {
      range = DASH.test(run.text)
      continue
    }
    const skipped = range ? keysBetween(order, keys.at(-1) ?? '', first) : []
    for (const key of [...skipped, ...run.keys]) keys.push(key)
    range = false
  }
  return [...new Set(keys)]
}

/** Mentions grown by the brackets around them, the text without white space at its end. */
function finish(text: string, mentions: readonly Mention[]): CitedText {
  const whole = text.trimEnd()
  const grown = mentions
    .filter(({ span }) => span.start < span.end)
    .map(({ span, keys }) => {
      const pair = (whole[span.start - 1] ?? '') + (whole[span.end] ?? '')
      const bracketed = pair === '[]' || pair === '()'
      return { span: bracketed ? { start: span.start - 1, end: span.end + 1 } : span, keys }
    })
  return { text: whole, mentions: grown }
}

/** A raised piece of text after `before`: "⁶" after "10", "^−ΔΔCt" after "2", "+" after "CD4". */
function raise(text: string, before: string): string {
  const piece = text.trim()
  if (/^[-−–]?\d+$/u.test(piece)) return [...piece].map((letter) => RAISED_CHARACTERS[letter] ?? letter).join('')
  return /\d$/.test(before) && /^[-−–]/u.test(piece) ? `^${piece}` : text
}
