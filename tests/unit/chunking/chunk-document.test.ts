import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkDocument } from '../../../src/core/chunking/chunk-document.ts'
import type { Passage } from '../../../src/core/chunking/passage.ts'
import type { Document } from '../../../src/core/corpus/document.ts'
import { slice } from '../../../src/core/shared/span.ts'
import { roughText } from '../text/rough-text.ts'
import { checkInvariants, documentOf } from './invariants.ts'

function oneParagraph(text: string, title = 'A title'): Document {
  return documentOf({ title, sections: [{ path: ['Abstract'], paragraphs: [text] }] })
}

/** Token counts that behave unlike each other; each adds two special tokens, as BERT does. */
const COUNTERS = {
  words: (text: string) => 2 + (text.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []).length,
  bytes: (text: string) => 2 + Buffer.byteLength(text),
  // Long runs are one unknown token, so a piece may have more tokens than the whole.
  wordPieces: (text: string) =>
    2 + text.split(/\s+/).reduce((sum, word) => sum + (word.length > 100 ? 1 : Math.ceil(word.length / 3)), 0),
}

function textsOf(document: Document, passages: readonly Passage[]): readonly string[][] {
  return passages.map(({ sentences }) => sentences.map((sentence) => slice(document.text, sentence)))
}

describe('chunkDocument', () => {
  it('keeps whole sentences together up to the budget, and paragraphs apart', () => {
    const document = documentOf({
      title: 'T',
      sections: [
        { path: ['One'], paragraphs: ['Aa bb cc dd. Ee ff gg hh. Ii jj kk ll. Mm nn oo pp.', 'Short.'] },
        { path: ['Two', 'Deep'], paragraphs: ['Last one.'] },
      ],
    })
    const passages = chunkDocument(document, { maxTokens: 20 }, COUNTERS.words)
    expect(textsOf(document, passages)).toEqual([
      ['Aa bb cc dd.', 'Ee ff gg hh.', 'Ii jj kk ll.'],
      ['Mm nn oo pp.'],
      ['Short.'],
      ['Last one.'],
    ])
    expect(passages.map(({ section }) => section.join('/'))).toEqual(['One', 'One', 'One', 'Two/Deep'])
  })

  it('takes as many sentences as fit, not fewer', () => {
    const sentences = Array.from({ length: 50 }, (_, i) => `Fact ${i} holds.`)
    const countTokens = (text: string) => 2 + text.split(/\s+/).length
    const document = oneParagraph(sentences.join(' '), '')
    for (const maxTokens of [16, 17, 30, 31, 64, 200]) {
      const passages = chunkDocument(document, { maxTokens }, countTokens)
      const perPassage = Math.floor((maxTokens - 2 - 'Abstract'.split(' ').length) / 3)
      expect(
        passages.slice(0, -1).every((passage) => passage.sentences.length === perPassage),
        `${maxTokens}`,
      ).toBe(true)
    }
  })

  it('cuts a sentence that is too long at its clauses, and its pieces are sentences', () => {
    const clause = 'Cells of the marrow and of the fat were grown in a dish for days'
    const document = oneParagraph(`Before. ${[clause, clause, clause].join(', ')}. After.`)
    const passages = chunkDocument(document, { maxTokens: 24 }, COUNTERS.words)
    expect(textsOf(document, passages)).toEqual([['Before.'], [`${clause},`], [`${clause},`], [`${clause}.`, 'After.']])
  })

  it('holds its invariants on random text, whatever counts the tokens', () => {
    const section = fc.record({
      path: fc.array(roughText(), { maxLength: 4 }),
      paragraphs: fc.array(roughText(), { maxLength: 3 }),
    })
    const content = fc.record({ title: roughText(), sections: fc.array(section, { maxLength: 3 }) })
    const counter = fc.constantFrom(...Object.values(COUNTERS))
    fc.assert(
      fc.property(content, fc.integer({ min: 16, max: 140 }), counter, (made, maxTokens, countTokens) => {
        checkInvariants(documentOf(made), maxTokens, countTokens)
      }),
      { numRuns: 600 },
    )
  })

  it.each([
    ['letters without spaces', 'x'.repeat(1_000_000)],
    ['combining marks', '\u0301'.repeat(1_000_000)],
    ['emoji families', '👨‍👩‍👧‍👦'.repeat(90_000)],
    ['tiny sentences', 'Ab? '.repeat(250_000)],
    ['prose', 'The cells were grown in a dish, and then they were counted. '.repeat(16_000)],
  ])('chunks a megabyte of %s in seconds, reading each character a few times', (_, text) => {
    const document = oneParagraph(text)
    let read = 0
    const begun = performance.now()
    const passages = chunkDocument(document, { maxTokens: 128 }, (input) => {
      read += input.length
      return 2 + Math.ceil(input.length / 2)
    })
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(read).toBeLessThan(20 * text.length)
    expect(passages.reduce((sum, { span }) => sum + span.end - span.start, 0)).toBeGreaterThan(0.7 * text.length)
  })

  it('refuses a budget in which nothing fits', () => {
    const document = oneParagraph('Word.')
    expect(() => chunkDocument(document, { maxTokens: 15 }, (text) => text.length)).toThrow(
      /16 tokens or more.*allows 15/,
    )
    expect(() => chunkDocument(document, { maxTokens: Number.NaN }, (text) => text.length)).toThrow(RangeError)
    expect(() => chunkDocument(document, { maxTokens: 16 }, () => 99)).toThrow('One character has 99 tokens')
  })
})
