import { type Judgement, THRESHOLD } from './decide-abstention.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import { ANSWERABLE_WEIGHTS } from './fitted-weights.ts'
import type { Evidence } from './select-evidence.ts'
import type { Signals } from './signals.ts'
import { tellingWords } from './telling-words.ts'
import type { Trace } from './trace.ts'

const MOST_REASONS = 5
/** What moves the decision less than this is not worth a sentence. */
const WORTH_SAYING = 0.15

/** The mean of each graded signal over the training questions, rounded; 0 for all others. */
const USUAL: Readonly<Partial<Signals>> = {
  passageCosine: 0.51,
  plainTokenMatch: 0.59,
  lacksMost: 0.77,
  words: 0.41,
  wordsMissing: 0.52,
  lead: 0.69,
}

interface Told {
  readonly signal: string
  /** The signals it is made of; the first one's value is told */
  readonly of: readonly (keyof Signals)[]
  readonly speaksFor: string
  readonly speaksAgainst: string
}

const TOLD: readonly Told[] = [
  {
    signal: 'meaning',
    of: ['passageCosine'],
    speaksFor: 'A passage of the library is about what the question is about.',
    speaksAgainst: 'Even the nearest passage is not quite about what the question is about.',
  },
  {
    signal: 'words',
    of: ['plainTokenMatch', 'words', 'wordsMissing', 'lacksMost'],
    speaksFor: 'Word by word, the best sentence fits the question well',
    speaksAgainst: 'Word by word, the best sentence fits the question less than usual',
  },
  {
    signal: 'lead',
    of: ['lead'],
    speaksFor: 'One sentence fits clearly better than all others.',
    speaksAgainst: 'Several sentences fit about equally well, so none stands out.',
  },
  cue('followUp', 'It goes on from what was asked before.'),
  cue('kindOffered', 'The best sentence has the kind of thing that is asked for.'),
  cue('kindMissing', 'The question asks for a reason, a number, a time or a person, and the best sentence has none.'),
  cue('nameFound', 'The best sentence has the exact name that is asked about.'),
  cue('nameMissing', 'The best sentence lacks an exact name that is asked about.'),
  cue('outsideTheField', 'The question names nothing of the field.'),
  {
    signal: 'number',
    of: ['number'],
    speaksFor: 'A number is asked for, and the best sentence has one.',
    speaksAgainst: 'A number is asked for, and the one in the best sentence may be another.',
  },
  {
    signal: 'review',
    of: ['review'],
    speaksFor: 'The review is asked about, and its abstract is in the library.',
    speaksAgainst: 'The review is asked about.',
  },
  cue('price', 'A price or a seller is asked for, which texts of this kind seldom name.'),
  cue('fullText', 'A figure, table, page or another part of the full paper is asked for; the library may not hold it.'),
  cue('person', 'A person is asked for; the library seldom names one.'),
  cue('place', 'A place or an institution is asked for; the library seldom names one.'),
  cue('list', 'A list is asked for, which a single sentence seldom is.'),
]

function cue(signal: keyof Signals, speaksAgainst: string): Told {
  return { signal, of: [signal], speaksFor: speaksAgainst, speaksAgainst }
}

/** Explains a judgement of `question` by the weights that decided it; `evidence` is best first. */
export function explain(
  question: string,
  { answerable, signals }: Judgement,
  { evidence, index }: { readonly evidence: readonly Evidence[]; readonly index: EvidenceIndex },
): Trace {
  const words = tellingWords(question, index)
  const found = words.filter(({ isIn }) => evidence[0] !== undefined && isIn(evidence[0]))
  const counted = words.length === 0 ? '.' : `: it has ${found.length} of the ${words.length} that tell what is asked.`
  const reasons = TOLD.map((told) => {
    const contribution = told.of.reduce(
      (sum, name) => sum + ANSWERABLE_WEIGHTS[name] * (signals[name] - (USUAL[name] ?? 0)),
      0,
    )
    const said = contribution > 0 ? told.speaksFor : told.speaksAgainst
    return {
      signal: told.signal,
      value: rounded(told.of[0] === undefined ? 0 : signals[told.of[0]]),
      contribution: rounded(contribution),
      words: told.signal === 'words' ? `${said}${counted}` : said,
    }
  })
  return {
    answerable: rounded(answerable),
    threshold: THRESHOLD,
    reasons: reasons
      .filter(({ contribution }) => Math.abs(contribution) >= WORTH_SAYING)
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
      .slice(0, MOST_REASONS),
    unknownWords: words.filter(({ isKnown }) => !isKnown).map(({ word }) => word),
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(3))
}
