import { groupBy } from '../shared/group-by.ts'
import { meaningsOf } from './ambiguous-terms.ts'
import { FIELD_TERMS } from './field-terms.ts'
import { foldedWords } from './fold-text.ts'

const IN_CAPITALS = '='

interface Form {
  readonly concept: number
  /** Folded; the last one in the singular or the plural */
  readonly words: readonly string[]
}

const FORMS: readonly Form[] = FIELD_TERMS.flatMap((forms, concept) =>
  forms
    .filter((form) => !form.startsWith(IN_CAPITALS))
    .map(foldedWords)
    .flatMap((words) => [words, [...words.slice(0, -1), `${words.at(-1)}s`]].map((each) => ({ concept, words: each }))),
)

const BY_FIRST_WORD: ReadonlyMap<string, readonly Form[]> = groupBy(FORMS, ({ words }) => words[0] ?? '')

const CAPITAL_FORMS: ReadonlyMap<string, number> = new Map(
  FIELD_TERMS.flatMap((forms, concept) =>
    forms.filter((form) => form.startsWith(IN_CAPITALS)).map((form) => [form.slice(1), concept] as const),
  ),
)

/** The concepts that a text names in any of their forms, as positions in `FIELD_TERMS`; those in capitals come last. */
export function conceptsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>(inForms(foldedWords(text)))
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const concept = CAPITAL_FORMS.get(word) ?? meaningOf(word, text)
    if (concept !== undefined) found.add(concept)
  }
  return found
}

/** In the order of `FIELD_TERMS` */
function inForms(words: readonly string[]): readonly number[] {
  return words
    .flatMap((first, start) =>
      (BY_FIRST_WORD.get(first) ?? [])
        .filter((form) => form.words.every((word, i) => words[start + i] === word))
        .map(({ concept }) => concept),
    )
    .sort((a, b) => a - b)
}

/** The plainest form of a concept. */
export function plainForm(concept: number): string {
  return FIELD_TERMS[concept]?.[0] ?? ''
}

/** What an ambiguous abbreviation means in this company. */
function meaningOf(word: string, text: string): number | undefined {
  const meanings = meaningsOf(word)
  if (meanings === undefined) return undefined
  const meaning = meanings.find((each) => each.company.test(text))
  if (meaning === undefined) return undefined
  const words = foldedWords(meaning.concept)
  return BY_FIRST_WORD.get(words[0] ?? '')?.find((form) => form.words.join(' ') === words.join(' '))?.concept
}
