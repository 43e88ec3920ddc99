import type { Phrase } from '../shared/phrase.ts'
import { meaningsOf } from '../text/ambiguous-terms.ts'
import { answeringPhrase } from './phrases.ts'

/** An abbreviation of which nothing in the question tells what it stands for. */
export interface AmbiguousAbbreviation {
  /** As it was typed */
  readonly word: string
  /** What it can stand for, in full */
  readonly meanings: readonly string[]
}

/** Meanings whose first form in the field's terms is not what an abbreviation stands for, letter by letter. */
const IN_FULL: Readonly<Record<string, string>> = {
  'inflammatory bowel disease': 'ulcerative colitis',
  'alzheimer disease': "Alzheimer's disease",
  "crohn's disease": "Crohn's disease",
  "parkinson's disease": "Parkinson's disease",
  adipose: 'adipose tissue',
  'hepatic stellate': 'hepatic stellate cell',
}

/** The first abbreviation of several meanings that has no telling company; `null` when there is none. */
export function ambiguousIn(question: string): AmbiguousAbbreviation | null {
  for (const [word] of question.matchAll(/(?<![\p{L}\p{N}-])\p{L}{2,4}(?![\p{L}\p{N}-])/gu)) {
    const meanings = meaningsOf(word)
    if (meanings === undefined || meanings.some((meaning) => meaning.company.test(question))) continue
    return { word, meanings: meanings.map(({ concept }) => IN_FULL[concept] ?? concept) }
  }
  return null
}

/** The question with the abbreviation written out. */
export function withMeaning(question: string, word: string, meaning: string): string {
  return question.replace(new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, 'gu'), meaning)
}

/** Asks which of its meanings an abbreviation has. */
export function askWhichMeaning({ word, meanings }: AmbiguousAbbreviation): Phrase {
  return answeringPhrase('noticeAbbreviation', { word, meanings })
}
