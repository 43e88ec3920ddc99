import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenEmbedder, openEmbedder } from '../../src/adapters/transformers/embedder.ts'
import { resolveModel } from '../../src/adapters/transformers/resolve-model.ts'
import { chunkDocument } from '../../src/core/chunking/chunk-document.ts'
import { slice } from '../../src/core/shared/span.ts'
import { MODELS_DIR } from '../model/weights.ts'
import { checkInvariants, documentOf } from '../unit/chunking/invariants.ts'
import { roughText } from '../unit/text/rough-text.ts'

let embedder: OpenEmbedder

beforeAll(async () => {
  embedder = await openEmbedder(await resolveModel(undefined, { modelsDir: MODELS_DIR }))
}, 120_000)
afterAll(() => embedder.close())

test('with the real tokenizer, too, passages are slices, leave nothing out and never exceed the limit', () => {
  const content = fc.record({
    title: roughText(),
    sections: fc.array(
      fc.record({ path: fc.array(roughText(), { maxLength: 3 }), paragraphs: fc.array(roughText(), { maxLength: 3 }) }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(content, fc.constantFrom(16, 40, 128, 256), (random, maxTokens) => {
      checkInvariants(documentOf(random), maxTokens, embedder.countTokens)
    }),
    { numRuns: 150 },
  )
})

test('what the chunker lets through, the embedder takes', async () => {
  const long =
    'Zusammengesetzt'.repeat(40) + ' 間葉系幹細胞 '.repeat(60) + '🧬'.repeat(300) + ' plain words follow'.repeat(50)
  const document = documentOf({ title: 'T', sections: [{ path: [], paragraphs: [long] }] })
  const sentences = chunkDocument(document, { maxTokens: 128 }, embedder.countTokens).flatMap(
    (passage) => passage.sentences,
  )
  expect(sentences.length).toBeGreaterThan(5)
  expect(await embedder.embed(sentences.map((sentence) => slice(document.text, sentence)))).toHaveLength(
    sentences.length,
  )
})
