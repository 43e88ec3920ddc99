import { expect, it } from 'vitest'
import { nbib } from '../../../src/adapters/documents/nbib.ts'
import { contentOf, refusalOf, textFile } from './reading.ts'

/** An invented record in the shape of PubMed's "Save citation to file". */
const RECORD = `PMID- 1
OWN - NLM
STAT- MEDLINE
DCOM- 20210301
IS  - 1879-0631 (Electronic)
VI  - 12
DP  - 2021 Mar-Apr
TI  - Vesicles of cultured cells in small
      animals.
PG  - 45-67
LID - S0000-0000(21)00007-3 [pii]
LID - 10.5555/JIB.7 [doi]
AB  - Cells divide. BACKGROUND: Vesicles are
      small. METHODS AND RESULTS: They stayed so: small. CD63 and CD81: both.
FAU - Doe, Jane B
AU  - Doe JB
AD  - Department of Invention, Nowhere.
FAU - O'Neill, Ann
AU  - O'Neill A
CN  - The Vesicle Group
PT  - Journal Article
PT  - Review
TA  - J Invent Biol
JT  - Journal of invented biology
MH  - Humans
OT  - *cells
OT  - vesicles
COIS- J.D. owns a microscope.
SO  - J Invent Biol. 2021 Mar-Apr;12(3):45-67. doi: 10.5555/JIB.7.
`

function read(text: string) {
  return nbib.parse(textFile(text, 'papers/vesicles.nbib'), new Map())
}

it('reads the record', () => {
  expect(read(RECORD)).toMatchObject({
    id: 'vesicles',
    kind: 'review',
    title: 'Vesicles of cultured cells in small animals',
    authors: ['Jane B Doe', "Ann O'Neill", 'The Vesicle Group'],
    journal: 'Journal of invented biology',
    year: 2021,
    locator: '12:45-67',
    doi: '10.5555/jib.7',
  })
})

it('has the abstract by its labels, key words and statement of interests', () => {
  expect(contentOf(read(RECORD))).toEqual([
    'Abstract | Cells divide.',
    'Abstract | Background | Vesicles are small.',
    'Abstract | Methods and results | They stayed so: small. CD63 and CD81: both.',
    'Keywords | cells; vesicles',
    'Conflict of interest statement | J.D. owns a microscope.',
  ])
})

it('does with less: names as indexed, the short journal, the number of the article, dates of the entry', () => {
  const record =
    RECORD.replace(/^(?:FAU|CN |JT |PG |DP |LID).*\n/gm, '').replace('PT  - Review\n', '') +
    'LID - e77 [pii]\nEDAT- 2020/12/24 06:00\n'
  expect(read(record.replaceAll('\n', '\r\n'))).toMatchObject({
    kind: 'article',
    authors: ['Doe JB', "O'Neill A"],
    journal: 'J Invent Biol',
    year: 2020,
    locator: '12:e77',
    doi: '10.5555/jib.7',
  })
})

it('says when the paper was retracted', () => {
  const listed = `${RECORD}PT  - Retracted Publication\n`
  expect(read(listed)).toMatchObject({
    title: 'Vesicles of cultured cells in small animals',
    retraction: 'PubMed lists it as a retracted publication',
  })
  expect(read(`${listed}RIN - J Invented Stud. 2022;3:4\n`).retraction).toBe('J Invented Stud. 2022;3:4')
  expect(read(RECORD).retraction).toBe(null)
})

it('accepts records by their first field, and whatever ends in .nbib in order to refuse it', () => {
  expect(nbib.accepts(textFile(`\n${RECORD}`, 'record.txt'))).toBe(true)
  expect(nbib.accepts(textFile('', 'a.nbib'))).toBe(true)
  expect(nbib.accepts(textFile('A text on PMID- 1', 'a.txt'))).toBe(false)
})

it.each([
  ['', '"bad.nbib" is empty (0 bytes); save one record from PubMed once more.'],
  [
    `${RECORD}\n${RECORD}`,
    '"bad.nbib" holds 2 records; save them one at a time. Or add the file with "npm run -s library -- add", which makes a text of each.',
  ],
  [
    'Something else',
    '"bad.nbib" is no PubMed record (it has no TI or BTI field); save the citation from PubMed once more.',
  ],
  [
    'PMID- 1\nTI  - No abstract.\n',
    '"bad.nbib" is a record without an abstract, so there is nothing to quote; add the article instead.',
  ],
])('refuses %j with a sentence', (text, sentence) => {
  expect(refusalOf(nbib, textFile(text, 'bad.nbib'))).toBe(sentence)
})
