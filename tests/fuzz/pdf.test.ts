// The long form, 10,000 files: EXOCITE_FUZZ_RUNS=10000 npx vitest run --config .config/vitest.config.ts tests/fuzz/pdf.test.ts
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { pdf } from '../../src/adapters/documents/pdf.ts'
import { column, makePdf } from '../samples/make-pdf.ts'
import { fuzz } from './run-fuzz.ts'

const RUNS = Number(process.env['EXOCITE_FUZZ_RUNS'] ?? 40)

const words = Array.from({ length: 40 }, (_, i) => `Exosomes carry cargo number ${i} from cell to cell, as is known.`)
const small = makePdf([
  [{ x: 60, y: 780, text: 'On Cargo', size: 20, font: 'bold' }, ...column(60, 740, words), ...column(320, 740, words)],
])
const paper = createRequire(import.meta.url).resolve('pdf-parse/test/data/04-valid.pdf')

test(`${RUNS} damaged PDF files are read or refused, and nothing worse`, {
  timeout: 60_000 + RUNS * 2_000,
}, async () => {
  const originals = [small, small, small, small, small, small, new Uint8Array(readFileSync(paper))]
  const figures = await fuzz(pdf, originals, RUNS)
  expect(figures.read).toBeGreaterThan(0)
  expect(figures.refused).toBeGreaterThan(0)
  if (RUNS > 1_000) process.stdout.write(`${JSON.stringify(figures)}\n`)
})
