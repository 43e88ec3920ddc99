import { expect, it } from 'vitest'
import { recordsOf } from '../../../src/adapters/documents/nbib-records.ts'

const FIRST = 'PMID- 12\r\nTI  - Vesicles of Müller\r\nAB  - PMID- 7 is\r\n      PMID- 8 again.\r\n\r\n'
const SECOND = 'PMID- 345\nTI  - Cells\n'

it('cuts a file before each first field of a record, and nowhere else', () => {
  const records = recordsOf(Buffer.from(`\uFEFF${FIRST}${SECOND}`))
  expect(records.map(({ pmid, bytes }) => [pmid, Buffer.from(bytes).toString()])).toEqual([
    ['12', `\uFEFF${FIRST}`],
    ['345', SECOND],
  ])
})

it('has none of a file in another format or in UTF-16', () => {
  expect(recordsOf(Buffer.from('A text on PMID- 1'))).toEqual([])
  expect(recordsOf(Buffer.from(FIRST + SECOND, 'utf16le'))).toEqual([])
})
