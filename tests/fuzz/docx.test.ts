// The long form, 10,000 files: EXOCITE_FUZZ_RUNS=10000 npx vitest run --config .config/vitest.config.ts tests/fuzz/docx.test.ts
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { docx } from '../../src/adapters/documents/docx.ts'
import { makeDocx, paragraph, table } from '../samples/make-docx.ts'
import { mutate } from './mutate.ts'
import { fuzz } from './run-fuzz.ts'

const require = createRequire(import.meta.url)

const RUNS = Number(process.env['EXOCITE_FUZZ_RUNS'] ?? 300)

const body = [
  paragraph('On Cargo', 'Title'),
  paragraph('Results', 'Heading1'),
  paragraph('Exosomes carry cargo [1].'),
  table([
    ['Dose', 'Effect'],
    ['Low', 'None'],
  ]),
  paragraph('References', 'Heading1'),
  paragraph('1. Smith J. Cargo. 2019.'),
]
const MARKS = [
  ...[
    '<w:p>',
    '</w:p>',
    '<w:tbl><w:tr><w:tc>',
    '</w:tc></w:tr></w:tbl>',
    '<w:gridSpan w:val="99999999"/>',
    '<w:vMerge/>',
  ],
  ...['<w:instrText>', '<w:del>', '<w:t xml:space="preserve">', '&amp;', '&x;', '<![CDATA[', '<!--', '\0', '\u202E'],
]
const samples = dirname(require.resolve('mammoth/test/test-data/tables.docx'))

test(`${RUNS} damaged Word documents are read or refused, and nothing worse`, {
  timeout: 60_000 + RUNS * 200,
}, async () => {
  const originals = [
    makeDocx(body.join('')),
    new Uint8Array(readFileSync(join(samples, 'tables.docx'))),
    new Uint8Array(readFileSync(join(samples, 'empty.docx'))),
  ]
  const figures = await fuzz(docx, originals, RUNS)
  expect(figures.read).toBeGreaterThan(0)
  expect(figures.refused).toBeGreaterThan(0)
  if (RUNS > 1_000) process.stdout.write(`${JSON.stringify(figures)}\n`)
})

test(`${RUNS} damaged bodies of Word documents are read or refused, and nothing worse`, {
  timeout: 60_000 + RUNS * 200,
}, async () => {
  const main = Buffer.from(makeMain())
  const wrapped = {
    ...docx,
    parse: (file: { path: string; bytes: Uint8Array }) =>
      docx.parse({ path: file.path, bytes: makeDocx('', { 'word/document.xml': file.bytes }) }, new Map()),
  }
  // Half of them stay well-formed, so that more than the reader of tags is tried.
  const figures = await fuzz(
    wrapped,
    [new Uint8Array(main)],
    RUNS,
    (bytes, random) => mutate({ path: '', bytes }, random, MARKS).bytes,
  )
  expect(figures.read).toBeGreaterThan(RUNS / 4)
  expect(figures.refused).toBeGreaterThan(0)
  if (RUNS > 1_000) process.stdout.write(`${JSON.stringify(figures)}\n`)
})

function makeMain(): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`
}
