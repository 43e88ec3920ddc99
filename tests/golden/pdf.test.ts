import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { pdf } from '../../src/adapters/documents/pdf.ts'
import { crossingSentences } from './print-order.ts'
import { summary } from './summary.ts'

const require = createRequire(import.meta.url)

/** Real papers in two columns, as a package from the registry carries them; their words stay there. */
const PAPERS: readonly (readonly [name: string, path: string])[] = [
  // Gal et al. 2009, Proc. PLDI, set with TeX
  ['pdf-tracemonkey', require.resolve('pdf-parse/test/data/01-valid.pdf')],
  // Özen et al. 2015, Sol. Energy Mater. Sol. Cells 137:1–5, set by Elsevier
  ['pdf-solar-cells', require.resolve('pdf-parse/test/data/02-valid.pdf')],
  // Saygın 2009, Turk. J. Med. Sci. 39:361–365, set with QuarkXPress
  ['pdf-footballers', require.resolve('pdf-parse/test/data/04-valid.pdf')],
]

test.each(PAPERS)(
  'reads %s as reviewed, and no sentence crosses its columns',
  { timeout: 60_000 },
  async (name, path) => {
    const file = { path, bytes: readFileSync(path) }
    expect(pdf.accepts(file)).toBe(true)
    const paper = await pdf.parse(file, new Map())
    await expect(summary(paper)).toMatchFileSnapshot(`expected/${name}.txt`)
    expect(await crossingSentences(file, paper)).toEqual([])
  },
)

test('a real file that is damaged beyond repair is refused in one sentence', async () => {
  const path = require.resolve('pdf-parse/test/data/03-invalid.pdf')
  await expect(pdf.parse({ path: '03-invalid.pdf', bytes: readFileSync(path) }, new Map())).rejects.toThrow(
    '03-invalid.pdf is damaged or cut off and cannot be read as PDF; get the file again.',
  )
})
