import { cpSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenEmbedder, openEmbedder } from '../../src/adapters/transformers/embedder.ts'
import { resolveModel } from '../../src/adapters/transformers/resolve-model.ts'
import { openKnownQuestions } from '../../src/app/library/open-known-questions.ts'
import { openLibrary } from '../../src/app/library/open-library.ts'
import { SILENT } from '../../src/app/progress.ts'
import { SYSTEM_CLOCK } from '../../src/app/system-clock.ts'
import { answerQuestion } from '../../src/core/answering/answer-question.ts'
import { createEvidenceIndex } from '../../src/core/answering/evidence-index.ts'
import {
  createKnownQuestions,
  knownToOthers,
  NOTHING_KNOWN,
  type Resemblance,
} from '../../src/core/answering/known-questions.ts'
import { selectEvidence } from '../../src/core/answering/select-evidence.ts'
import { understandQuestion } from '../../src/core/answering/understand-question.ts'
import type { Embedder } from '../../src/core/retrieval/ports.ts'
import { slice } from '../../src/core/shared/span.ts'
import { MODELS_DIR } from '../model/weights.ts'

const OKAPI = `# Sleep of the okapi

An okapi rests for four hours and shuts both eyes for only a few minutes of them. {#rest}

The coat of its legs is striped like that of a zebra. {#coat}
`
const KNOWN = [
  { id: 'a', kind: 'facts', question: 'When is the forest giraffe dozing?', expect: 'answer', gold_facts: ['rest'] },
  { id: 'b', kind: 'facts', question: 'Why would one take it for a zebra?', expect: 'answer', gold_facts: ['coat'] },
  { id: 'c', kind: 'near', question: 'What does the forest giraffe eat?', expect: 'refuse' },
  { id: 'd', kind: 'facts', question: 'Is the forest giraffe a shy animal?', expect: 'answer', gold_facts: ['gone'] },
  {
    ...{ id: 'e', kind: 'followup', question: 'and at noon?', expect: 'answer', gold_facts: ['rest'] },
    history: [{ role: 'user', content: 'When does it rest?' }],
  },
]

/** Some of the bundled questions, about the review or answered by nothing. */
function bundled(): readonly string[] {
  const lines = readFileSync('corpus/known-questions.jsonl', 'utf8').trim().split('\n')
  return lines.filter((line) => !line.includes('"gold_facts"')).filter((_, i) => i % 20 === 0)
}

let embedder: OpenEmbedder
beforeAll(async () => {
  embedder = await openEmbedder(await resolveModel(undefined, { modelsDir: MODELS_DIR }))
}, 120_000)
afterAll(() => embedder.close())

function newPlaces(known: string = KNOWN.map((each) => JSON.stringify(each)).join('\n')) {
  const folder = mkdtempSync(join(tmpdir(), 'exocite-'))
  const corpusFolder = join(folder, 'corpus')
  cpSync('corpus/reviews', corpusFolder, { recursive: true })
  writeFileSync(join(corpusFolder, 'okapi.md'), OKAPI)
  writeFileSync(join(corpusFolder, 'known-questions.jsonl'), known)
  return { corpusFolder, indexFolder: join(folder, 'index'), vectorsFolder: join(folder, 'known') }
}

async function open(places = newPlaces()) {
  const { library, manifest } = await openLibrary(places, { embedder, clock: SYSTEM_CLOCK, progress: SILENT })
  const index = createEvidenceIndex(library, embedder)
  const questions = await openKnownQuestions(places, { embedder, progress: SILENT })
  return { library, manifest, index, known: createKnownQuestions(questions, index), embedder, clock: SYSTEM_CLOCK }
}

const noInference: Pick<Embedder, 'embed'> = {
  embed: () => Promise.reject(new Error('The model was asked again.')),
}

test('the file of known questions is no text of the library', async () => {
  const { library, manifest } = await open()
  expect([...library.documents.keys()].sort()).toEqual(['maqsood-2020', 'okapi'])
  expect(manifest.sources.map(({ file }) => file)).not.toContain('known-questions.jsonl')
})

test('a question is held against those known, sentence by sentence', async () => {
  const { library, index, known } = await open()
  const { of } = known.compare(await understandQuestion('Why do people mistake it for a zebra?', index, embedder), null)
  const likeness = index.sentences.map(
    ({ document, span }, i) => [slice(document.text, span).slice(0, 8), of(i)] as const,
  )
  const ofOkapi = likeness.filter(([words]) => /^(An okapi|The coat)/.test(words)).map(([, each]) => each)
  expect(ofOkapi[1]?.cosine).toBeGreaterThan(0.7)
  expect(ofOkapi[1]?.grams).toBeGreaterThan(0.3)
  expect(ofOkapi[0]?.cosine).toBeLessThan(0.4)
  expect(ofOkapi[1]?.share).toBeGreaterThan(0.9)
  expect(ofOkapi[0]?.share).toBeLessThan(0.1)
  const review = likeness.filter((_, i) => index.sentences[i]?.document === library.documents.get('maqsood-2020'))
  expect(review.length).toBeGreaterThan(5)
  expect(review.every(([, each]) => each === null)).toBe(true)
})

test('questions like answered ones are held likelier to be answered', async () => {
  const { index, known } = await open()
  const neighbours = async (question: string) =>
    known.compare(await understandQuestion(question, index, embedder), null).neighbours
  expect(await neighbours('When is the forest giraffe dozing at last?')).toBeGreaterThan(1)
  expect(await neighbours('What does a forest giraffe like to eat?')).toBeLessThan(-1)
})

test('a question whose answer is not in the library any more speaks neither for nor against', async () => {
  const { index, known } = await open()
  const question = await understandQuestion('Is the forest giraffe a shy kind of animal?', index, embedder)
  const others = known.without(new Set(['is the forest giraffe a shy animal?']))
  expect(others).not.toBe(known)
  expect(known.compare(question, null).neighbours).toBeCloseTo(others.compare(question, null).neighbours, 9)
})

test('asked of one document, only what that document answers counts as answered', async () => {
  const { index, known } = await open()
  const question = await understandQuestion('When is the forest giraffe dozing at last?', index, embedder)
  expect(known.compare(question, 'okapi').neighbours).toBeGreaterThan(1)
  const elsewhere = known.compare(question, 'maqsood-2020')
  expect(elsewhere.neighbours).toBeLessThan(-1)
  expect(elsewhere.leaning).toBe(0)
})

test('beside the bundled ones, what is known to be asked about a text finds it by words that it lacks, and is never quoted', async () => {
  const opened = await open(newPlaces([...KNOWN.map((each) => JSON.stringify(each)), ...bundled()].join('\n')))
  const asked = { text: 'So when is the forest giraffe dozing?', source: null, history: [] }
  const answer = await answerQuestion(opened, asked)
  const before = await answerQuestion({ ...opened, known: NOTHING_KNOWN }, asked)
  expect([before.kind, answer.kind]).toEqual(['abstained', 'answered'])
  expect(answer.citations[0]?.quote).toBe(
    'An okapi rests for four hours and shuts both eyes for only a few minutes of them.',
  )
  expect(JSON.stringify(answer.citations)).not.toContain('giraffe')
})

test('the sentences likeliest to be asked for come first, of one document or of all', async () => {
  const { index, known } = await open()
  const question = await understandQuestion('When is the forest giraffe dozing at last?', index, embedder)
  const { likeliest } = known.compare(question, null)
  const quotes = likeliest(5)
    .map((id) => index.sentences[id])
    .map((each) => each?.passage.anchor)
  expect(quotes).toEqual(['rest', 'coat'])
  expect(likeliest(1)).toEqual(likeliest(5).slice(0, 1))
  expect(known.compare(question, 'okapi').likeliest(5)).toEqual(likeliest(5))
  expect(known.compare(question, 'maqsood-2020').likeliest(5)).toEqual([])
})

test('what is known to be asked about a text is weighed however many other passages are nearer', async () => {
  const places = newPlaces([...KNOWN.map((each) => JSON.stringify(each)), ...bundled()].join('\n'))
  const nearer = Array.from({ length: 310 }, (_, i) => `Forest ${i} has trees.`)
  writeFileSync(join(places.corpusFolder, 'forests.md'), ['# Forests', ...nearer].join('\n\n'))
  const { library, index, known } = await open(places)
  const question = await understandQuestion('So when is the forest giraffe dozing?', index, embedder)
  const anchors = (resemblance: Resemblance) =>
    selectEvidence(library, index, { question, resemblance, documentId: null }).map(({ passage }) => passage.anchor)
  expect(anchors(NOTHING_KNOWN.compare(question, null))).not.toContain('rest')
  expect(anchors(known.compare(question, null))).toContain('rest')
})

const PONIES = `# Ponies

Re-injury within two years was 27 % in the ponies treated with MSCs and 56 % in ponies that rested only.

The cells were taken from the breastbone while the pony stood, and given into the tendon under ultrasound.

After a day a quarter of the labelled cells were still in the tendon.

Swelling of the leg went away within three days.

Ponies older than twelve years gained less.
`

test('one known question about a text of many sentences never costs the answer that it had without', async () => {
  const own = {
    ...{
      id: 'own',
      kind: 'facts',
      question: 'how often do treated racehorses hurt the tendon again?',
      expect: 'answer',
    },
    gold: ['Re-injury within two years was 27 % in the ponies treated with MSCs and 56 % in ponies that rested only.'],
  }
  const answers = []
  for (const lines of [bundled(), [...bundled(), JSON.stringify(own)]]) {
    const places = newPlaces(lines.join('\n'))
    writeFileSync(join(places.corpusFolder, 'ponies.md'), PONIES)
    const opened = await open(places)
    answers.push(
      await answerQuestion(opened, {
        text: 're-injury rate after MSCs in ponies vs rest only',
        source: null,
        history: [],
      }),
    )
  }
  expect(answers.map(({ kind, citations }) => [kind, citations[0]?.quote])).toEqual([
    ['answered', own.gold[0]],
    ['answered', own.gold[0]],
  ])
})

test('a known question is judged by what the others tell, not by itself', async () => {
  const { index, known } = await open()
  const [others] = knownToOthers(known, ['  when is the FOREST giraffe dozing?'])
  const question = await understandQuestion('When is the forest giraffe dozing?', index, embedder)
  const best = (of: (sentence: number) => { cosine: number } | null) =>
    Math.max(...index.sentences.map((_, i) => of(i)?.cosine ?? 0))
  expect(best(known.compare(question, null).of)).toBeGreaterThan(0.99)
  expect(best(others?.compare(question, null).of ?? (() => null))).toBeLessThan(0.9)
  expect(knownToOthers(known, ['Something else?'])[0]).toBe(known)
})

test('known questions are embedded once, and again only when the file or what is kept of it has changed', async () => {
  const places = newPlaces()
  const first = await openKnownQuestions(places, { embedder, progress: SILENT })
  const still: Embedder = { ...plain(embedder), ...noInference }
  const again = await openKnownQuestions(places, { embedder: still, progress: SILENT })
  expect(again).toEqual(first)

  const [file = ''] = readdirSync(places.vectorsFolder)
  truncateSync(join(places.vectorsFolder, file), 100)
  expect(await openKnownQuestions(places, { embedder, progress: SILENT })).toEqual(first)

  writeFileSync(join(places.corpusFolder, 'known-questions.jsonl'), JSON.stringify(KNOWN[0]))
  await expect(openKnownQuestions(places, { embedder: still, progress: SILENT })).rejects.toThrow('asked again')
  expect((await openKnownQuestions(places, { embedder, progress: SILENT })).vectors).toHaveLength(1)
  expect(readdirSync(places.vectorsFolder)).toHaveLength(1)
})

function plain({ fingerprint, dimensions, maxTokens }: Embedder): Omit<Embedder, 'embed'> {
  return {
    ...{ fingerprint, dimensions, maxTokens },
    countTokens: (text) => embedder.countTokens(text),
    embedTokens: (texts) => embedder.embedTokens(texts),
  }
}

test('an empty file of known questions is as good as none', async () => {
  const { questions } = await openKnownQuestions(newPlaces('\n'), { embedder, progress: SILENT })
  expect(questions).toEqual([])
})

test.each([
  ['{"id": 1}', /known-questions\.jsonl, line 1/],
  ['no JSON', /known-questions\.jsonl, line 1: this is not a line of JSON/],
])('a file of known questions that says %s is refused with what to do', async (content, message) => {
  const opening = openKnownQuestions(newPlaces(content), { embedder, progress: SILENT })
  await expect(opening).rejects.toThrow(message)
  await expect(opening).rejects.toMatchObject({ remedy: expect.stringContaining('take it away') })
})
