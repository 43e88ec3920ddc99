import { AMBIGUOUS_TERMS } from './ambiguous-terms.ts'
import { FIELD_TERMS } from './field-terms.ts'
import { foldedWords } from './fold-text.ts'

const IN_CAPITALS = '='

interface Form {
  readonly concept: number
  /** Folded words with a blank before, between and after */
  readonly words: string
}

const asWords = (text: string) => ` ${foldedWords(text).join(' ')} `

const FORMS: readonly Form[] = FIELD_TERMS.flatMap((forms, concept) =>
  forms.filter((form) => !form.startsWith(IN_CAPITALS)).map((form) => ({ concept, words: asWords(form) })),
)

const CAPITAL_FORMS: ReadonlyMap<string, number> = new Map(
  FIELD_TERMS.flatMap((forms, concept) =>
    forms.filter((form) => form.startsWith(IN_CAPITALS)).map((form) => [form.slice(1), concept] as const),
  ),
)

/** The concepts that a text names in any of their forms, as positions in `FIELD_TERMS`. */
export function conceptsIn(text: string): ReadonlySet<number> {
  const words = asWords(text)
  const found = new Set<number>()
  for (const form of FORMS) {
    if (words.includes(form.words) || words.includes(`${form.words.trimEnd()}s `)) found.add(form.concept)
  }
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const concept = CAPITAL_FORMS.get(word) ?? meaningOf(word, text)
    if (concept !== undefined) found.add(concept)
  }
  return found
}

/** The plainest form of a concept. */
export function plainForm(concept: number): string {
  return FIELD_TERMS[concept]?.[0] ?? ''
}

/** What an ambiguous abbreviation means in this company. */
function meaningOf(word: string, text: string): number | undefined {
  const meanings = AMBIGUOUS_TERMS[word.toLowerCase()] ?? AMBIGUOUS_TERMS[word.toLowerCase().replace(/s$/, '')]
  const company = text.replaceAll(word, ' ')
  const meaning = meanings?.find((each) => each.company.test(company))
  return meaning === undefined ? undefined : FORMS.find(({ words }) => words === asWords(meaning.concept))?.concept
}
