import { expect, test } from 'vitest'
import { presentAbout } from '../../../../src/discord/present/about.ts'
import { presentHelp } from '../../../../src/discord/present/help.ts'
import { MESSAGE_LIMIT, MESSAGES_PER_REPLY } from '../../../../src/discord/present/limits.ts'
import { shorten } from '../../../../src/discord/present/shorten.ts'
import { presentSource, presentSources } from '../../../../src/discord/present/sources.ts'
import { NOTES, REVIEW } from '../example-answers.ts'

test('presentSources lists what the library holds', () => {
  expect(presentSources([REVIEW, NOTES])).toBe(`**The library holds 2 documents.**
- **Adult mesenchymal stem cells and their exosomes**
  review · Maria Maqsood et al. · Life Sci 2020;256:118002 · <https://doi.org/10.1016/j.lfs.2020.118002>
- **Study notes**
  study notes
-# \`/sources\` with a document shows what is in it.`)
  expect(presentSources([])).toMatch(/empty/)
})

test('presentSources stays within three messages however long the entries are', () => {
  const wide = { ...REVIEW, title: 't'.repeat(600), authors: ['a'.repeat(300)], journal: 'j'.repeat(300) }
  const text = presentSources(Array.from({ length: 200 }, () => wide))
  expect(text).toContain('more.')
  expect(text.length).toBeLessThan(MESSAGES_PER_REPLY * MESSAGE_LIMIT * 1.5)
})

test('presentSource shows the headings of one document', () => {
  expect(presentSource(REVIEW)).toBe(`**Adult mesenchymal stem cells and their exosomes**
  review · Maria Maqsood et al. · Life Sci 2020;256:118002 · <https://doi.org/10.1016/j.lfs.2020.118002>
-# 4 passages can be searched. To ask this document alone, use \`/ask\` with \`source\`.
**Headings**
- Abstract
- Conflict of interest statement`)
})

test('presentHelp names every command', () => {
  const text = presentHelp([{ name: 'ask', description: 'Ask the library' }])
  expect(text).toContain('`/ask` – Ask the library')
  expect(text.length).toBeLessThan(MESSAGE_LIMIT)
})

test('presentAbout shows what is running', () => {
  const text = presentAbout({
    version: '0.1.0',
    model: 'all-MiniLM_L6',
    documents: 1,
    passages: 94,
    generation: 'ab12',
  })
  expect(text).toBe(`**Exocite** 0.1.0
I answer questions with sentences quoted from a library of papers and notes.
- Library: 1 document, 94 passages
- Embedding model: all-MiniLM\\_L6
- Index: ab12`)
})

test('shorten cuts between words, never inside a code point', () => {
  expect(shorten('a  b\nc', 10)).toBe('a b c')
  expect(shorten('one two three', 9)).toBe('one two…')
  expect(shorten('😀'.repeat(10), 6)).toBe('😀😀…')
})
