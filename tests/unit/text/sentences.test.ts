import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slice } from '../../../src/core/shared/span.ts'
import { splitSentences } from '../../../src/core/text/sentences.ts'
import { roughText } from './rough-text.ts'

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text, { start: 0, end: text.length }).map((span) => slice(text, span))
}

const LONE_SURROGATE = /\p{Surrogate}/u

/** Each row is one paragraph as the sentences it must give. */
const PARAGRAPHS: readonly (readonly string[])[] = [
  ['Exosomes are small.', 'MSCs secrete them.'],
  ['Maqsood et al. showed this.', 'Others did not.'],
  ['It was reported by Maqsood et al. (2020) in a review.', 'It holds.'],
  ['See Maqsood et al. Life Sci. 2020.', 'It is open.'],
  ['This was shown by Maqsood et al.', 'The next group disagreed.'],
  ['Many carriers exist, e.g. Matrigel and silk.', 'They differ.'],
  ['The parent cells, i.e. MSCs, divide.', 'Exosomes do not.'],
  ['See Fig. 2 for details.', 'Markers are in Table 1.'],
  ['In Fig. 2 MSCs are green.', 'Nuclei are blue.'],
  ['Figs. S1 and S2 agree.', 'Fig. A does not.'],
  ['Bone marrow vs. Adipose tissue was tested.', 'Marrow won.'],
  ['Dr. Smith and Prof. Jones agreed.', 'Mrs. Lee did not.'],
  ['It took approx. Five days.', 'It worked.'],
  ['The dose was ca. 10 mg per kg.', 'Nobody fell ill.'],
  ['Compare cf. Horwitz and others.', 'They renamed the cells.'],
  ['Lot No. 5 was used.', 'Lot No. 6 was kept.'],
  ['Is it safe?', 'No.', 'The trial was stopped.'],
  ['See Ref. 12 and Refs. 14–16.', 'Eq. 3 follows.', 'Tab. 2 lists doses.'],
  ['Patients of St. Jude were treated.', 'All lived.'],
  ['J. Smith grew E. coli and S. aureus.', 'S. Aureus is misspelt.'],
  ['J. K. Rowling and A.B. Clark wrote it.', 'We read it.'],
  ['The effect was clear (p < 0.05).', 'The size was 0.5 mm.'],
  ['However, for use of MSCs-exosomes as a clinical agent different MSCs-exosomes exist.', 'But barriers remain.'],
  ['The U.S. Food and Drug Administration warned in the U.S.', 'The EMA did not.'],
  ['Cells were given i.v. into mice.', 'Others were given i.p.', 'These survived.'],
  ['Candida sp. Isolates and Staphylococcus spp. were found.', 'Both grew.'],
  ['They used silk, collagen, etc.', 'Results were good.'],
  ['They used silk, collagen, etc. and waited.', 'Results were good.'],
  ['Exosomes carry miRNA [12].', 'They carry proteins [3, 4].'],
  ['Exosomes carry miRNA. [12]', 'They carry proteins.'],
  ['Exosomes carry miRNA.[12,13]', 'They carry proteins.[3–5]'],
  ['Exosomes carry miRNA. [12].', 'They carry proteins.'],
  ['The question (why?) remains.', 'It is old.'],
  ['“Is it safe?” they asked.', '"Yes!" came the reply.'],
  ['He called it “a hot topic.”', 'We agree.'],
  ['They died.', '(This was expected. We knew.)', 'Then we stopped.'],
  ['It is known (see Smith. Cell Stem Cell. 2006) that cells stick.', 'It is shown.'],
  ['Cells grew.', 'miR-21 was raised.', 'iPSCs were not.', 'p53 fell.', 'α-SMA rose.'],
  ['Cells were kept at 37 °C.', 'Medium was changed.'],
  ['They lack vitamin C.', 'Patients recover.'],
  ['The buffer held 5 M.', 'Cells shrank.'],
  ['It lasts 5 ms.', 'Calcium rises.'],
  ['A line that is\nbroken by hand.', 'The next\r\nline too.'],
  ['A heading without a stop', 'A paragraph after a blank line.'],
  ['Great!', '🎉 Next question?'],
  ['Wait . . .', 'More follows.'],
  ['細胞は小さい。', '次の文です。'],
  ['one sentence without any stop'],
  ['!!!'],
]

describe('splitSentences', () => {
  it.each(PARAGRAPHS.map((sentences) => ({ sentences })))('splits $sentences', ({ sentences }) => {
    const glue = sentences[0]?.startsWith('A heading') ? '\n\n' : ' '
    expect(sentencesOf(sentences.join(glue))).toEqual(sentences)
  })

  it('finds the ten sentences of the review’s abstract', () => {
    const page = readFileSync(new URL('../../../corpus/reviews/maqsood-2020.txt', import.meta.url), 'utf8')
    const abstract = /Human mesenchymal.*/.exec(page)?.[0] ?? ''
    const sentences = sentencesOf(abstract)
    expect(sentences).toHaveLength(10)
    expect(sentences[7]).toMatch(/^However, for use of MSCs-exosomes .* clinical studies\.$/)
    expect(sentences.join(' ')).toBe(abstract)
  })

  it('looks at nothing outside the span and gives offsets into the whole text', () => {
    const text = 'Left out. One. Two. Left out.'
    expect(splitSentences(text, { start: 10, end: 19 })).toEqual([
      { start: 10, end: 14 },
      { start: 15, end: 19 },
    ])
  })

  it('keeps bullets apart and gives nothing for blanks', () => {
    expect(sentencesOf('Sources:\n- bone marrow\n- fat')).toEqual(['Sources:', '- bone marrow', '- fat'])
    expect(sentencesOf(' \n\t\u00a0 ')).toEqual([])
  })

  it('covers every non-blank character once, in order, without blanks at the ends', () => {
    fc.assert(
      fc.property(roughText(), (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length })
        let reached = 0
        for (const { start, end } of spans) {
          expect(text.slice(reached, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          reached = end
        }
        expect(text.slice(reached).trim()).toBe('')
        expect(splitSentences(text, { start: 0, end: text.length })).toEqual(spans)
      }),
      { numRuns: 500 },
    )
  })

  it('splits well-formed text into well-formed sentences', () => {
    fc.assert(
      fc.property(roughText(), (text) => {
        fc.pre(!LONE_SURROGATE.test(text))
        for (const sentence of sentencesOf(text)) expect(sentence).not.toMatch(LONE_SURROGATE)
      }),
      { numRuns: 300 },
    )
  })

  it('takes time in proportion to the text', () => {
    for (const unit of ['a? ', 'J. ', '!!! ', '([', 'x', 'Cells grew. ', '\n- ']) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length))
      const begun = performance.now()
      splitSentences(text, { start: 0, end: text.length })
      expect(performance.now() - begun, JSON.stringify(unit)).toBeLessThan(3000)
    }
  })
})
