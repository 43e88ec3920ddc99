import type { Span } from '../../shared/span.ts'
import { foldText } from '../../text/fold-text.ts'
import { ANSWER_KINDS, OVERLAPPING } from './answer-kinds.ts'

/** A thing that a question can ask for, as it stands in a text. */
export interface Term {
  readonly span: Span
  readonly text: string
  /** What the stem asks for, e.g. "a country or region" */
  readonly kind: string
  /** The same for all forms of a thing */
  readonly thing: string
  /** How the thing may be written; the plainest first */
  readonly forms: readonly string[]
}

interface Listed {
  readonly kind: string
  readonly thing: string
  readonly forms: readonly string[]
}

const LISTED: ReadonlyMap<string, Listed> = new Map(
  ANSWER_KINDS.flatMap(({ name, things }) =>
    things.flatMap((forms) => {
      const listed = { kind: name, thing: forms[0] ?? '', forms }
      return forms.map((form) => [comparable(form), listed] as const)
    }),
  ),
)

const ALL_FORMS = [...new Set(ANSWER_KINDS.flatMap(({ things }) => things.flat()))]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[ -]/g, '[ -]').replace(/'/g, "['’]"))
const LISTED_TERM = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${ALL_FORMS.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** Kinds that are told by how their names are written. A name whose kind is not sure is a "molecule". */
const PATTERNS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['a surface marker', /(?<![\p{L}\p{N}-])(?:CD\d+[a-z]?(?:alpha)?|HLA-DR)(?![\p{L}\p{N}])/gu],
  ['a microRNA', /(?<![\p{L}\p{N}-])(?:miR|let)-\d+[a-z]*(?:-\d+)?(?:-[35]p)?(?![\p{L}\p{N}-])/gu],
  [
    'a person',
    /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?=(?: and (?:colleagues|co-workers|coworkers)| et al\.?)(?:[ ,]| \(|$)| \((?:19|20)\d\d\) (?:argues?|holds|reports?|showed|found|note[sd]?)| coined\b)/gu,
  ],
  [
    'a molecule',
    /(?<![\p{L}\p{N}/-])(?:\p{Lu}\p{L}+\d+[\p{L}\d]*|\p{Lu}{2,}[\p{L}\d]*(?:-[\p{L}\d]+)*-(?:alpha|beta|gamma|kappa|\p{L}?\d+|[αβγκ])[\p{L}\d]*|\p{L}{2,}(?:alpha|beta|gamma|α|β|γ)\d?|\p{Lu}\p{Ll}{1,3}\d+|\p{Ll}\p{Lu}{2,}[\p{L}]*\d*)(?![\p{L}\p{N}/-])/gu,
  ],
]
/** Names of that look which are no molecules: of studies, cells, tests, guidelines, the field's own abbreviations. */
const NO_MOLECULE =
  /^(?:MISEV|NCT|MSC|EV|iPSC|hMSC|COVID|SARS|TB4$|CA\d|C1C2|M[12]$|U87|.*MSCs?$|[A-Z]$|DAY|mRNA|miRNA|tRNA|siRNA|lncRNA|eGFR|GelMA|KI67|.*RNAs?$|rRNA|cDNA|PBS|PHASE)/

/** What a text names that a question could ask for, in order, none overlapping another. */
export function findTerms(text: string): readonly Term[] {
  const found: Term[] = [...text.matchAll(LISTED_TERM)].flatMap(({ index, 0: word }) => {
    const listed = LISTED.get(comparable(word))
    return listed === undefined || isInsideLongerName(text, index, word) || isNoAbbreviation(word, listed)
      ? []
      : [{ ...listed, text: word, span: { start: index, end: index + word.length } }]
  })
  for (const [kind, pattern] of PATTERNS) {
    for (const { index, 0: word } of text.matchAll(pattern)) {
      if (kind === 'a molecule' && NO_MOLECULE.test(word)) continue
      const span = { start: index, end: index + word.length }
      if (found.some(({ span: other }) => other.start < span.end && span.start < other.end)) continue
      found.push({ kind, thing: word, forms: [word], text: word, span })
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const OVERLAPS: readonly ReadonlySet<string>[] = OVERLAPPING.map((group) => new Set(group.map(spaced)))

/** Whether one of two things is a part, source or kind of the other, by their names or by what is known of the field. */
export function overlaps(a: string, b: string): boolean {
  const [first, second] = [spaced(a), spaced(b)]
  if (first.includes(second) || second.includes(first)) return true
  return OVERLAPS.some((group) => group.has(first) && group.has(second))
}

/** Whether anything is known to be a part, source or kind of a thing, or the other way round. */
export function overlapsAnother(thing: string): boolean {
  return OVERLAPS.some((group) => group.has(spaced(thing)))
}

/** In small letters, hyphens as blanks. */
function spaced(name: string): string {
  return name.toLowerCase().replaceAll('-', ' ')
}

/** "heart" in "heart attack" and "heart muscle", "T cells" in "regulatory T cells": its neighbour makes another name of it. */
function isInsideLongerName(text: string, index: number, word: string): boolean {
  const before = text.slice(0, index)
  const after = text.slice(index + word.length)
  return (
    (/^(?:heart|liver|kidney|lung|brain|eye|skin)$/i.test(word) &&
      /^ (?:attack|muscle|failure|disease)\b/.test(after)) ||
    (/ cells?$/i.test(word) && /\bregulatory $/.test(before))
  )
}

/** "who" where "WHO" is meant. */
function isNoAbbreviation(word: string, { thing }: Listed): boolean {
  return /^\p{Lu}{3,}$/u.test(thing) && /^\p{Ll}{1,8}$/u.test(word)
}

function comparable(form: string): string {
  return (foldText(form).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
