import { expect, test } from 'vitest'
import { cite } from '../../../src/core/answering/cite.ts'
import { chunkDocument } from '../../../src/core/chunking/chunk-document.ts'
import { createLibrary } from '../../../src/core/retrieval/library.ts'
import { documentOf } from '../chunking/invariants.ts'

const document = documentOf({
  title: 'T',
  sections: [
    { path: ['Results'], paragraphs: ['One. Two.', 'Three.'] },
    { path: ['Results', 'Mice'], paragraphs: ['Mice one.'] },
    { path: ['Results'], paragraphs: ['Four. Five.'] },
  ],
})

test('sentences are counted below their headings, also where these stand in two places', () => {
  const passages = chunkDocument(document, { maxTokens: 128 }, (text) => text.split(/\s+/).length)
  const library = createLibrary({
    id: 'g',
    documents: new Map([[document.id, document]]),
    passages,
    passageVectors: { size: 0, search: () => [] },
    passageEmbeddings: [],
    sentences: [],
  })
  const numbered = passages.flatMap((passage) =>
    passage.sentences.map((sentence) => {
      const { quote, section, sentences } = cite(library, passage, sentence, 1)
      return `${section.join(' › ')} ${sentences.first}: ${quote}`
    }),
  )
  expect(numbered).toEqual([
    ...['Results 1: One.', 'Results 2: Two.', 'Results 3: Three.'],
    ...['Results › Mice 1: Mice one.', 'Results 4: Four.', 'Results 5: Five.'],
  ])
})
