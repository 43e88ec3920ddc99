import { describe, expect, it } from 'vitest'
import { describeChunkPolicy } from '../../../src/core/chunking/chunk-policy.ts'
import { embeddingInput } from '../../../src/core/chunking/embedding-input.ts'

const TEXT = 'Exosomes, derived from MSCs, have great potential in regenerative medicine and tissue engineering.'

describe('embeddingInput', () => {
  it('sets title and headings above the text', () => {
    expect(embeddingInput({ title: 'Adult MSCs' }, ['Abstract', 'Results'], TEXT)).toBe(
      `Adult MSCs › Abstract › Results\n${TEXT}`,
    )
    expect(embeddingInput({ title: 'Adult MSCs' }, [], TEXT)).toBe(`Adult MSCs\n${TEXT}`)
    expect(embeddingInput({ title: '' }, [' '], TEXT)).toBe(TEXT)
  })

  it.each([
    ['the middle headings', 'Title', ['x'.repeat(90), 'Inner'], `Title › Inner\n${TEXT}`],
    ['only as many of them as needed', 'Title', ['x'.repeat(90), 'Mid', 'Inner'], `Title › Mid › Inner\n${TEXT}`],
    ['the title', 't'.repeat(5000), ['Outer', 'Inner'], `Inner\n${TEXT}`],
    ['a long innermost heading', 'Title', ['x'.repeat(300)], `Title\n${TEXT}`],
    ['everything', 't'.repeat(300), ['x'.repeat(300)], TEXT],
  ])('leaves out %s where the line would be longer than the text', (_, title, section, expected) => {
    expect(embeddingInput({ title }, section, TEXT)).toBe(expected)
  })

  it('stops at 200 characters of headings however long the text is', () => {
    const text = 'Cells grew. '.repeat(500)
    expect(embeddingInput({ title: 't'.repeat(200) }, [], text)).toBe(`${'t'.repeat(200)}\n${text}`)
    expect(embeddingInput({ title: 't'.repeat(201) }, [], text)).toBe(text)
  })
})

describe('describeChunkPolicy', () => {
  it('tells policies apart', () => {
    expect(describeChunkPolicy({ maxTokens: 128 })).toBe('passages 1, sentences 1, at most 128 tokens')
    expect(describeChunkPolicy({ maxTokens: 64 })).not.toBe(describeChunkPolicy({ maxTokens: 128 }))
  })
})
