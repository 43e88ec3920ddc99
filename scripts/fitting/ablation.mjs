import { crossDecide, crossRank, ranksOf } from './cross-validation.mjs'
import { costsAt, hits, separation } from './measures.mjs'

/** What ranking is made of, from the simplest on; each row adds to the one before, where it does not say otherwise. */
const RANKINGS = [
  ['dense: the passage', ['passageCosine']],
  ['lexical: words and grams', ['words', 'grams']],
  ['fused: both', ['passageCosine', 'words', 'grams']],
  ['+ the sentence', ['sentenceCosine']],
  ['+ token by token', ['tokenMatch']],
  ['+ concepts of the field', ['concepts']],
  ['+ number, kind of source', ['number', 'review', 'paper']],
  ['+ known questions', ['knownCosine', 'knownGrams', 'knownShare', 'unasked']],
  ['+ their words', ['knownWords']],
]
const OWN_ROWS = 3

/** What the decision to answer is made of. */
const DECISIONS = [
  [
    'meaning and words',
    ['constant', 'passageCosine', 'plainTokenMatch', 'words', 'number', 'review', 'outsideTheField'],
  ],
  ['+ lead', ['lead']],
  ['+ cues in the question', ['price', 'fullText', 'person', 'place', 'list']],
  ['+ what is missing', ['lacksMost', 'wordsMissing']],
  ['+ exact names', ['nameFound', 'nameMissing']],
  ['+ kind of thing asked for', ['kindOffered', 'kindMissing']],
  ['+ follow-up', ['followUp']],
  ['+ known questions', ['neighbours', 'leaning', 'unasked']],
  ['+ their words', ['wordLeaning', 'unheard']],
]

/** Prints as Markdown what each part of ranking and of the decision adds, cross-validated. */
export function printAblation(rows, index, { features }) {
  console.log(
    '| ranked by | facts first | of three | abstract, of three | follow-ups, of three |\n|---|---|---|---|---|',
  )
  let ranking = []
  RANKINGS.forEach(([label, parts], i) => {
    ranking = i < OWN_ROWS ? parts : [...ranking, ...parts]
    const results = ranksOf(crossRank(rows, index, ranking))
    const cells = [
      hits(results, 'facts', 1),
      ...['facts', 'abstract', 'followup'].map((kind) => hits(results, kind, 3)),
    ]
    print(label, cells)
  })
  console.log('\n| decided by | separation | refusals | near | far |\n|---|---|---|---|---|')
  const folds = crossRank(rows, index, features)
  let decision = []
  for (const [label, parts] of DECISIONS) {
    decision = [...decision, ...parts]
    const { candidates: results } = crossDecide(folds, decision)
    const { refusals, near, far } = costsAt(results)
    print(label, [separation(results), refusals, near, far])
  }
}

function print(label, numbers) {
  console.log(`| ${label} | ${numbers.map((number) => number.toFixed(3)).join(' | ')} |`)
}
