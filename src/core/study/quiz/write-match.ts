import { sha256 } from '../../shared/hash.ts'
import { conceptsIn, plainForm } from '../../text/concepts.ts'
import { definingWay } from '../../text/defining-sentence.ts'
import { FIELD_TERMS } from '../../text/field-terms.ts'
import { findTerms, overlaps } from './find-terms.ts'
import type { ChoiceItem } from './item.ts'
import { itemId, shuffled } from './item-id.ts'
import type { LibraryWords } from './library-words.ts'
import type { ProseSentence } from './prose-sentences.ts'
import { type Attempt, rejected } from './reject-reason.ts'
import { isUndated, stemFault } from './self-contained.ts'
import { type SubjectPredicate, subjectAndPredicate } from './subject-predicate.ts'

/** A term and what the library says of it. */
export interface Description extends SubjectPredicate {
  readonly sentence: ProseSentence
  /** Kind of the term, where it is one of the field's things */
  readonly kind: string | null
  readonly telling: ReadonlySet<string>
  /** What the term is about, as positions in the list of the field's concepts */
  readonly concepts: ReadonlySet<number>
  readonly isDefinition: boolean
}

const WRONG = 3
const DRAWN_FROM = 200
/** Letters of a word that is found inside another one. */
const SHORTEST_PART = 4
/** Beginnings of a predicate that may define. */
const SAYS_WHAT = /^(?:is|are|was|were|means?|refers?)\b/
/** In UTF-16 units */
const SHORTEST = 30
const LONGEST = 200

/** What a sentence says of the term that it begins with; a reason where it begins with none, or gives it away. */
export function describe(sentence: ProseSentence, words: LibraryWords): Attempt<Description> {
  const fault = stemFault(sentence.text)
  if (fault !== null) return rejected(fault)
  const parts = subjectAndPredicate(sentence.text)
  if (parts === null || parts.predicate.length < SHORTEST || parts.predicate.length > LONGEST)
    return rejected('nothing to ask for')
  const own = words.tokensOf(parts.subject)
  const concepts = new Set([...conceptsIn(parts.subject)].filter((concept) => plainForm(concept) !== 'patients'))
  const isDefinition = SAYS_WHAT.test(parts.predicate) && definingWay(sentence.text, [parts.subject]) !== null
  if (!isDefinition && isUbiquitous(parts.subject, concepts, words)) return rejected('trivial answer')
  const telling = new Set([...own].filter((token) => words.isTelling(token)))
  if (telling.size === 0) return rejected('several answers would fit')
  if (givesAway(parts.predicate, telling, words)) return rejected('answer in its own stem')
  if (isUndated(parts.predicate)) return rejected('undated fast-moving fact')
  const kind = findTerms(parts.subject)[0]?.kind ?? null
  return { item: { ...parts, sentence, telling, kind, isDefinition, concepts } }
}

/** A term that is to be found among descriptions: its own, and others' of its kind where there are some. */
export function writeMatch(
  right: Description,
  all: readonly Description[],
  { words, seed }: { readonly words: LibraryWords; readonly seed: string },
): Attempt<ChoiceItem> {
  const others = shuffled(fewOf(all, right, seed), seed, ({ sentence }) => sentence.source.quote).filter((other) =>
    isWrong(other, right, words),
  )
  const wrong: Description[] = []
  const ofKind = others.filter(({ kind }) => kind !== null && kind === right.kind)
  const definitions = others.filter(({ isDefinition }) => isDefinition === right.isDefinition)
  const { documentId } = right.sentence.source
  const nearby = others.filter(({ sentence }) => sentence.source.documentId === documentId)
  for (const other of [...ofKind, ...definitions.filter(({ isDefinition }) => isDefinition), ...nearby, ...others]) {
    if (wrong.length === WRONG) break
    if (wrong.every((chosen) => chosen !== other && chosen.subject !== other.subject)) wrong.push(other)
  }
  if (wrong.length < WRONG) return rejected('too few distractors')
  const options = shuffled([right, ...wrong], seed, ({ predicate }) => predicate).map(
    ({ predicate }) => `… ${predicate}`,
  )
  const { source } = right.sentence
  return {
    item: {
      kind: 'match',
      id: itemId('match', source.documentId, source.quote, right.subject),
      stem: `${[right, ...wrong].every(({ isDefinition }) => isDefinition) ? 'Which definition belongs to' : 'Which of these does the library say of'} “${right.subject}”?`,
      source,
      options,
      right: options.indexOf(`… ${right.predicate}`),
    },
  }
}

/** Descriptions to draw from: all, or where there are many, those of the term's kind and a run of others. */
function fewOf(all: readonly Description[], { kind }: Description, seed: string): readonly Description[] {
  if (all.length <= DRAWN_FROM) return all
  const start = Number.parseInt(sha256(seed).slice(0, 8), 16) % (all.length - DRAWN_FROM)
  const ofKind = kind === null ? [] : all.filter((other) => other.kind === kind).slice(0, DRAWN_FROM)
  return [...new Set([...ofKind, ...all.slice(start, start + DRAWN_FROM)])]
}

/** Whether a description is certainly not the term's: of something else, from elsewhere, without a word of the term's sentence that tells. */
function isWrong(other: Description, right: Description, words: LibraryWords): boolean {
  if (other.plural !== right.plural || other.sentence.source.quote === right.sentence.source.quote) return false
  if (overlaps(other.subject, right.subject) || holdsAll(other.concepts, right.concepts)) return false
  const [theirs, own] = [words.tokensOf(other.sentence.text), words.tokensOf(right.sentence.text)]
  if ([...right.telling].some((token) => theirs.has(token))) return false
  if ([...other.telling].some((token) => own.has(token))) return false
  return right.kind !== null && other.kind === right.kind
    ? true
    : other.sentence.source.section.join() !== right.sentence.source.section.join()
}

/** Whether a description holds a word of its term, or a name that is made of one: "ISEV" and "MISEV2018", "Rab27" and "Rab27a". */
function givesAway(predicate: string, telling: ReadonlySet<string>, words: LibraryWords): boolean {
  return [...words.tokensOf(predicate)].some(
    (token) => telling.has(token) || [...telling].some((own) => own.length >= SHORTEST_PART && token.includes(own)),
  )
}

/** Whether a term is one of those of which half the library speaks: anything may be said of it. */
function isUbiquitous(subject: string, concepts: ReadonlySet<number>, words: LibraryWords): boolean {
  return [...concepts].some((concept) => {
    const forms = (FIELD_TERMS[concept] ?? []).map(words.tokensOf)
    const known = new Set(forms.flatMap((tokens) => [...tokens]))
    const isIt = [...words.tokensOf(subject)].every((token) => known.has(token) || token === 'human')
    return isIt && forms.some((tokens) => tokens.size > 0 && [...tokens].every(words.isCommon))
  })
}

/** Whether one of two terms is a kind of the other: what is said of the one may then be true of the other. */
function holdsAll(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  return few.size > 0 && [...few].every((concept) => many.has(concept))
}
