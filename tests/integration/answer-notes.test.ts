import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenedAnswering, openAnswering } from '../../src/app/open-answering.ts'
import { SILENT } from '../../src/app/progress.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { cite } from '../../src/core/answering/cite.ts'
import type { Document, Paragraph } from '../../src/core/corpus/document.ts'
import { documentOf } from '../../src/core/retrieval/library.ts'
import { slice } from '../../src/core/shared/span.ts'
import { MODELS_DIR } from '../model/weights.ts'

/** Every fourth of the facts is asked; with EXOCITE_FACTS=all each of them */
const ASKED_OF_FACTS = process.env['EXOCITE_FACTS'] === 'all' ? 1 : 4

let answering: OpenedAnswering

beforeAll(async () => {
  const config = loadConfig('/nowhere/.env', { DATA_DIR: join(MODELS_DIR, '..') })
  answering = await openAnswering({ config, progress: SILENT, index: 'update' })
}, 120_000)
afterAll(() => answering.close())

const ask = (text: string) => answering.answer({ text, source: null, history: [] })

test('an answer from the notes names the note, its kind and the work it relays', async () => {
  const answer = await ask('What share of the cells must show CD73, CD90 and CD105 under the ISCT criteria?')
  expect(answer.kind).toBe('answered')
  expect(answer.citations[0]).toMatchObject({
    documentId: 'what-mscs-are',
    documentKind: 'study-notes',
    anchor: 'def-02',
    section: ['The ISCT definition of 2006'],
    quote:
      'Under the ISCT 2006 criteria, flow cytometry must show CD73, CD90 and CD105 on at least 95% of the cells in the MSC population.',
    url: null,
    references: [
      {
        title:
          'Minimal criteria for defining multipotent mesenchymal stromal cells. The International Society for Cellular Therapy position statement',
        authors: ['Dominici et al.'],
        journal: 'Cytotherapy',
        year: 2006,
        doi: '10.1080/14653240600855905',
        url: null,
      },
    ],
  })
})

test('an answer may come from a note that relays two works', async () => {
  const answer = await ask('For what was Prochymal authorised in Canada and New Zealand in 2012?')
  const citation = answer.citations.find(({ anchor }) => anchor === 'prod-11')
  expect(citation?.references.map(({ key }) => key).sort()).toEqual([
    'signal-transduction-and-targeted-therapy-2024',
    'stem-cells-international-2015',
  ])
})

test('an answer from the review relays nothing', async () => {
  const answer = await ask('What are the main sources of MSCs?')
  const [fromReview] = answer.citations.filter(({ documentKind }) => documentKind === 'review')
  expect(fromReview).toMatchObject({ documentId: 'maqsood-2020', anchor: null, references: [] })
})

test('facts, asked in their own words, are cited first, with the listed works that they relay', async () => {
  const listed: readonly { readonly id: string; readonly DOI?: string }[] = JSON.parse(
    readFileSync('corpus/references.json', 'utf8'),
  )
  const dois = new Map(listed.map(({ id, DOI }) => [id, DOI?.toLowerCase() ?? null]))
  const facts = notedFacts()
  const astray: string[] = []
  for (const { document, paragraph } of facts.filter((_, i) => i % ASKED_OF_FACTS === 0)) {
    const answer = await ask(slice(document.text, paragraph.span))
    const first = answer.citations[0]
    const relayed = (first?.references ?? []).map(({ key, doi }) => [key, doi])
    const expected = paragraph.mentions.flatMap(({ keys }) => keys.map((key) => [key, dois.get(key)]))
    if (first?.anchor !== paragraph.anchor) astray.push(`${paragraph.anchor}: ${first?.anchor ?? answer.reason}`)
    else expect(relayed.sort(), paragraph.anchor ?? '').toEqual(expected.sort())
  }
  expect(facts).toHaveLength(207)
  expect(astray).toEqual([])
}, 300_000)

function notedFacts(): readonly { readonly document: Document; readonly paragraph: Paragraph }[] {
  return [...answering.library.documents.values()]
    .filter(({ kind }) => kind === 'study-notes')
    .flatMap((document) =>
      document.sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => ({ document, paragraph }))),
    )
}

test('whichever sentence of the notes is quoted, its citation carries the note’s name and a primary source', () => {
  const { library } = answering
  const notes = library.passages.filter(({ documentId }) => documentOf(library, documentId).kind === 'study-notes')
  const anchors = new Set<string | null>()
  for (const passage of notes) {
    for (const sentence of passage.sentences) {
      const citation = cite(library, passage, sentence, 1)
      expect(citation.quote).toBe(slice(documentOf(library, passage.documentId).text, sentence))
      expect(citation.anchor, citation.quote).toMatch(/^[a-z]+-\d\d$/)
      expect(citation.references.length, citation.quote).toBeGreaterThan(0)
      anchors.add(citation.anchor)
    }
  }
  expect(anchors.size).toBe(207)
})
