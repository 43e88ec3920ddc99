import type { Phrase } from '../shared/phrase.ts'
import type { Judgement } from './decide-abstention.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import { ANSWERABLE_WEIGHTS } from './fitted-weights.ts'
import { answeringPhrase, type PlainPhrase } from './phrases.ts'
import type { Evidence } from './select-evidence.ts'
import type { Signals } from './signals.ts'
import { tellingWords } from './telling-words.ts'
import type { Trace } from './trace.ts'

const MOST_REASONS = 5
/** What moves the decision less than this is not worth a sentence. */
const WORTH_SAYING = 0.15

/** The mean of each graded signal over the training questions, rounded; 0 for all others. */
const USUAL: Readonly<Partial<Signals>> = {
  passageCosine: 0.48,
  plainTokenMatch: 0.54,
  lacksMost: 0.84,
  words: 0.31,
  wordsMissing: 0.64,
  lead: 0.88,
  neighbours: 3.8,
  leaning: 0.23,
  wordLeaning: 0.35,
  unheard: 0.17,
}

interface Told {
  readonly signal: string
  /** The signals it is made of; the first one's value is told */
  readonly of: readonly (keyof Signals)[]
  readonly speaksFor: PlainPhrase
  readonly speaksAgainst: PlainPhrase
}

const TOLD: readonly Told[] = [
  told('meaning', ['passageCosine'], 'meaningFor', 'meaningAgainst'),
  told('words', ['plainTokenMatch', 'words', 'wordsMissing', 'lacksMost'], 'fitFor', 'fitAgainst'),
  told('lead', ['lead'], 'leadFor', 'leadAgainst'),
  told('known questions', ['neighbours', 'leaning', 'wordLeaning', 'unheard', 'unasked'], 'knownFor', 'knownAgainst'),
  cue('followUp', 'cueFollowUp'),
  cue('kindOffered', 'cueKindOffered'),
  cue('kindMissing', 'cueKindMissing'),
  cue('nameFound', 'cueNameFound'),
  cue('nameMissing', 'cueNameMissing'),
  cue('outsideTheField', 'cueOutsideTheField'),
  told('number', ['number'], 'numberFor', 'numberAgainst'),
  told('review', ['review'], 'reviewFor', 'reviewAgainst'),
  cue('price', 'cuePrice'),
  cue('fullText', 'cueFullText'),
  cue('person', 'cuePerson'),
  cue('place', 'cuePlace'),
  cue('list', 'cueList'),
]

function told(signal: string, of: Told['of'], speaksFor: PlainPhrase, speaksAgainst: PlainPhrase): Told {
  return { signal, of, speaksFor, speaksAgainst }
}

function cue(signal: keyof Signals, said: PlainPhrase): Told {
  return told(signal, [signal], said, said)
}

/** Explains a judgement of `question` by the weights that decided it; `evidence` is best first. */
export function explain(
  question: string,
  { answerable, threshold, signals }: Judgement,
  { evidence, index }: { readonly evidence: readonly Evidence[]; readonly index: EvidenceIndex },
): Trace {
  const words = tellingWords(question, index)
  const found = words.filter(({ isIn }) => evidence[0] !== undefined && isIn(evidence[0]))
  const reasons = TOLD.map(({ signal, of, speaksFor, speaksAgainst }) => {
    const contribution = of.reduce(
      (sum, name) => sum + ANSWERABLE_WEIGHTS[name] * (signals[name] - (USUAL[name] ?? 0)),
      0,
    )
    return {
      signal,
      value: rounded(of[0] === undefined ? 0 : signals[of[0]]),
      contribution: rounded(contribution),
      ...said(phraseOf(signal, contribution > 0 ? speaksFor : speaksAgainst, signals), {
        found: found.length,
        telling: words.length,
      }),
    }
  })
  return {
    answerable: rounded(answerable),
    threshold,
    reasons: reasons
      .filter(({ contribution }) => Math.abs(contribution) >= WORTH_SAYING)
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
      .slice(0, MOST_REASONS),
    unknownWords: words.filter(({ isKnown }) => !isKnown).map(({ word }) => word),
  }
}

function phraseOf(signal: string, phrase: PlainPhrase, { unasked }: Signals): PlainPhrase {
  return signal === 'known questions' && unasked === 1 ? 'cueUnasked' : phrase
}

function said(key: PlainPhrase, counts: { readonly found: number; readonly telling: number }): Phrase {
  if (counts.telling > 0 && key === 'fitFor') return answeringPhrase('wordsFor', counts)
  if (counts.telling > 0 && key === 'fitAgainst') return answeringPhrase('wordsAgainst', counts)
  return answeringPhrase(key)
}

function rounded(value: number): number {
  return Number(value.toFixed(3))
}
