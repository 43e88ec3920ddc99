import { describe, expect, test } from 'vitest'
import { presentAnswer, withQuestion } from '../../../../src/discord/present/answer.ts'
import { MESSAGES_PER_REPLY } from '../../../../src/discord/present/limits.ts'
import { splitMessage } from '../../../../src/discord/present/split-message.ts'
import { abstained, answered, citation, NOTES, REVIEW } from '../example-answers.ts'

const CARDS = [REVIEW, NOTES]

describe('an answer', () => {
  test('quotes, names each source, and says how sure it is', () => {
    const text = presentAnswer(
      answered(['Main sources of MSCs are bone marrow and adipose tissues.', 'Exosomes are secreted by MSCs.']),
      CARDS,
      'en-GB',
    )
    expect(text).toBe(`> Main sources of MSCs are bone marrow and adipose tissues. **[1]**

> Exosomes are secreted by MSCs. **[2]**

**[1]** Adult mesenchymal stem cells and their exosomes — review · Abstract, sentence 3 of the section · Life Sci 2020;256:118002 · <https://doi.org/10.1016/j.lfs.2020.118002>
**[2]** Adult mesenchymal stem cells and their exosomes — review · Abstract, sentence 4 of the section · Life Sci 2020;256:118002 · <https://doi.org/10.1016/j.lfs.2020.118002>
-# Confidence: high. The first quote very likely answers the question.`)
  })

  test('names the work that study notes rely on', () => {
    const note = {
      ...citation(1, 'CD73 is found on MSCs.'),
      ...{
        documentId: NOTES.id,
        title: NOTES.title,
        documentKind: 'study-notes' as const,
        url: null,
        anchor: 'def-02',
      },
      ...{ section: ['Cells', 'Markers'], sentences: { first: 1, last: 2 } },
      references: [
        {
          ...{ key: '1', title: 'Minimal criteria', titleIsDescription: false, authors: ['Dominici et al.'] },
          ...{ journal: 'Cytotherapy', year: 2006, doi: '10.1080/14653240600855905', url: null },
        },
      ],
    }
    const text = presentAnswer(
      { ...answered(['CD73 is found on MSCs.']), citations: [note], confidence: 0.7 },
      CARDS,
      'en-GB',
    )
    expect(text).toBe(`> CD73 is found on MSCs. **[1]**

**[1]** Study notes — study notes · Cells › Markers, note def-02, sentences 1–2 of the section
-# Relays: Dominici et al. 2006, Cytotherapy · <https://doi.org/10.1080/14653240600855905>
-# Confidence: fair. The first quote probably answers the question; check that it fits.`)
  })

  test('warns of a work that has been withdrawn, hostile text as it stands', () => {
    const withdrawn = { ...citation(1, 'Cells fly.'), retraction: 'Withdrawn by *editors* @everyone.' }
    const warning = '⚠️ **RETRACTED: Withdrawn by \\*editors\\* \\@everyone.**'
    expect(presentAnswer({ ...answered(['Cells fly.']), citations: [withdrawn] }, CARDS, 'en-GB')).toContain(
      `\n${warning}\n`,
    )
    expect(presentAnswer(abstained('weak-evidence', [withdrawn]), CARDS, 'en-GB')).toContain(`\n${warning}`)
  })

  test('shows a quote of two lines as one block, and hostile text as it stands', () => {
    const text = presentAnswer(answered(['# Wake @everyone\n- <@1> ||now||']), CARDS, 'en-GB')
    expect(text).toContain('> \\# Wake \\@everyone\n> \\- \\<@1> \\|\\|now\\|\\| **[1]**')
  })

  test('says how a follow-up was understood', () => {
    const text = presentAnswer({ ...answered(['Yes.']), interpretedAs: 'Are MSCs *stable*?' }, CARDS, 'en-GB')
    expect(text.split('\n')[0]).toBe('-# Understood as: Are MSCs \\*stable\\*?')
  })

  test('leaves out what three messages cannot hold, with its source, and says so', () => {
    const long = 'Cells secrete exosomes. '.repeat(60).trim()
    const text = presentAnswer(answered([long, long, long, long]), CARDS, 'en-GB')
    expect(text).toContain('Sentences too long to show here: 2')
    expect(text).not.toContain('[3]')
    const messages = splitMessage(text)
    expect(messages.length).toBeLessThanOrEqual(MESSAGES_PER_REPLY)
    expect(messages.at(-1)).toContain('Confidence')
  })

  test('shortens one endless sentence so that its source still fits', () => {
    const messages = splitMessage(presentAnswer(answered(['*cells* '.repeat(2000).trim()]), CARDS, 'en-GB'))
    expect(messages.length).toBeLessThanOrEqual(MESSAGES_PER_REPLY)
    expect(messages.join('\n')).toMatch(/… \*\*\[1\]\*\*/)
    expect(messages.at(-1)).toContain('Life Sci 2020')
    expect(messages.join('')).not.toContain('did not fit')
  })
})

describe('an abstention', () => {
  test('says why, and shows the nearest passages as no answer', () => {
    const text = presentAnswer(
      abstained('weak-evidence', [citation(1, `Exosomes are *small* vesicles ${'and so on '.repeat(30)}`)]),
      CARDS,
      'en-GB',
    )
    expect(text).toBe(`**Not in the library.** The library comes near this, but no sentence in it answers the question.

Closest passages (they do not answer the question):
- Exosomes are \\*small\\* vesicles and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on…
-# Adult mesenchymal stem cells and their exosomes — review · Abstract, sentence 3 of the section`)
    expect(text).not.toMatch(/^> |\[\d\]/m)
  })

  test('shows no passages when there are none', () => {
    expect(presentAnswer(abstained('nothing-found', []), CARDS, 'en-GB')).toBe(
      '**Not in the library.** Nothing in the library mentions this.',
    )
  })
})

test('withQuestion shows the question as it was typed', () => {
  expect(withQuestion('@everyone *why*?', 'x', 'en-GB')).toBe('**Question:** \\@everyone \\*why\\*?\n\nx')
})

test('what an earlier version kept in English only is shown in English', () => {
  const { noticePhrase: _, ...kept } = { ...abstained('unclear-question', []), notice: 'Hello! Ask me.' }
  expect(presentAnswer(JSON.parse(JSON.stringify(kept)), [], 'de')).toBe('Hello! Ask me.')
})
