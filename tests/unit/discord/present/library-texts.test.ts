import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/discord/localisation/languages.ts'
import { presentAbout } from '../../../../src/discord/present/about.ts'
import { presentHelp } from '../../../../src/discord/present/help.ts'
import { shorten } from '../../../../src/discord/present/shorten.ts'
import { presentSource, presentSources } from '../../../../src/discord/present/sources.ts'
import { fitsOneReply } from '../../../../src/discord/present/split-message.ts'
import { NOTES, REVIEW } from '../example-answers.ts'

test('presentSources lists what the library holds', () => {
  expect(presentSources([REVIEW, NOTES], 0, 'en-US')).toBe(`**Documents in the library: 2**
- **Adult mesenchymal stem cells and their exosomes**
  review · Maria Maqsood et al. · Life Sci 2020;256:118002 · <https://doi.org/10.1016/j.lfs.2020.118002>
- **Study notes**
  study notes
-# \`/sources\` with a document shows what is in it and how to cite it.`)
  expect(presentSources([], 0, 'en-US')).toMatch(/empty/)
})

test('presentSources stays within three messages however long the entries are, and pages through the rest', () => {
  const wide = { ...REVIEW, title: 't'.repeat(600), authors: ['a'.repeat(300)], journal: 'j'.repeat(300) }
  const text = presentSources(
    Array.from({ length: 200 }, () => wide),
    1,
    'en-US',
  )
  expect(text).toContain('Page 2 of 25')
  expect(fitsOneReply(text)).toBe(true)
})

test('presentSource shows the headings of one document, and how to cite it', () => {
  expect(
    presentSource({ ...REVIEW, licence: 'CC BY 4.0' }, 'en-US'),
  ).toBe(`**Adult mesenchymal stem cells and their exosomes**
  review · Maria Maqsood et al. · Life Sci 2020;256:118002 · Licence: CC BY 4.0 · <https://doi.org/10.1016/j.lfs.2020.118002>
-# Passages that can be searched: 4. To ask this document alone, use \`/ask\` with \`source\`.
**How to cite**
> Maria Maqsood et al. (2020). Adult mesenchymal stem cells and their exosomes. Life Sci 256:118002. https\\://doi.org/10.1016/j.lfs.2020.118002
**Headings**
- Abstract
- Conflict of interest statement`)
})

describe('presentHelp', () => {
  const commands = [
    { name: 'ask', description: 'Ask the library', forManagers: false },
    { name: 'room', description: 'Set up a channel', forManagers: true },
  ]
  const reader = { locale: 'en-US', inServer: true, isManager: false }

  test('names the commands that its reader can use', () => {
    const text = presentHelp(commands, reader)
    expect(text).toContain('`/ask` – Ask the library')
    expect(text).not.toContain('/room')
  })

  test('tells who manages the server how to set it up', () => {
    const text = presentHelp(commands, { ...reader, isManager: true })
    expect(text).toContain('`/room` – Set up a channel')
    expect(text).toContain('**Setting up, in a minute**')
    expect(text).toContain('`/library add`')
  })

  test('says in the reader’s language that only English is understood', () => {
    expect(presentHelp(commands, { ...reader, locale: 'de' })).toContain('Ich verstehe nur Fragen auf Englisch')
    expect(presentHelp(commands, reader)).not.toContain('English only')
  })

  test.each(LANGUAGES)('fits into one reply in %s', (locale) => {
    expect(fitsOneReply(presentHelp(commands, { ...reader, locale, isManager: true }))).toBe(true)
  })
})

test('presentAbout shows what is running', () => {
  const about = { version: '0.1.0', model: 'all-MiniLM_L6', documents: 2, passages: 94, generation: 'ab12' }
  expect(presentAbout(about, 'en-US')).toBe(`**Exocite** 0.1.0
I answer questions with sentences quoted from a library of papers and notes.
- Library: 2 documents, 94 passages
- Embedding model: all-MiniLM\\_L6
- Index: ab12`)
})

test('shorten cuts between words, never inside a code point', () => {
  expect(shorten('a  b\nc', 10)).toBe('a b c')
  expect(shorten('one two three', 9)).toBe('one two…')
  expect(shorten('😀'.repeat(10), 6)).toBe('😀😀…')
})
