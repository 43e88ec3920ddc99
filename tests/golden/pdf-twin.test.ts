import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { jats } from '../../src/adapters/documents/jats.ts'
import { pdf } from '../../src/adapters/documents/pdf.ts'
import { slice } from '../../src/core/shared/span.ts'
import { splitSentences } from '../../src/core/text/sentences.ts'
import { setInColumns } from '../samples/set-in-columns.ts'
import { crossingSentences } from './print-order.ts'
import { lettersOf, shareInOrder, wordsOf } from './words-in-order.ts'

const SHARE = 0.98
/** They stand where there is room on a page, and where they are first named in the file. */
const FLOAT = /^(?:figure|fig\.|table|video|box)\s*\S?\d/i
const FEWEST_WORDS = 6

test('a real article that is set in two columns comes back sentence by sentence', async () => {
  // Yang et al. 2018, eLife 7:e32671
  const path = createRequire(import.meta.url).resolve('substance-texture/dist/data/elife-32671/manuscript.xml')
  const article = jats.parse({ path, bytes: new Uint8Array(readFileSync(path)) }, new Map())
  const sections = article.sections.map((section) => ({
    heading: section.path.at(-1) ?? '',
    paragraphs: section.paragraphs.map(({ span }) => printable(slice(article.text, span))).filter(isText),
  }))
  const captions = article.sections.flatMap((section) =>
    section.paragraphs
      .map(({ span }) => printable(slice(article.text, span)))
      .filter((text) => /^figure \d/i.test(text)),
  )
  const twin = sections.flatMap(({ paragraphs }) => paragraphs).join(' ')
  const file = { path: 'set.pdf', bytes: setInColumns('A Real Article Set Anew', sections, captions) }
  const paper = await pdf.parse(file, new Map())
  const paragraphs = paper.sections.flatMap((section) => section.paragraphs.map(({ span }) => span))

  expect(wordsOf(twin).length).toBeGreaterThan(3_900)
  expect(shareInOrder(wordsOf(twin), wordsOf(paper.text))).toBeGreaterThan(SHARE)
  // What crosses from one column into the other stands nowhere in the article from end to end.
  const sentences = paragraphs
    .flatMap((span) => splitSentences(paper.text, span))
    .map((span) => slice(paper.text, span))
  const letters = lettersOf([twin, ...captions].join(' '))
  expect(captions).toHaveLength(5)
  expect(await crossingSentences(file, paper)).toEqual([])
  expect(sentences.filter((sentence) => !letters.includes(lettersOf(sentence)))).toEqual([])
})

/** What the standard fonts of a PDF have no letter for is left out. */
function printable(text: string): string {
  return text.replace(/[^\x20-\xFF]/gu, '')
}

function isText(paragraph: string): boolean {
  return !FLOAT.test(paragraph) && wordsOf(paragraph).length >= FEWEST_WORDS
}
