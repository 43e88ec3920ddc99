import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { found, fullText, JATS, MEDLINE, NOTHING_FOUND, record } from '../unit/open-access/answers.ts'
import { type Scripts, startServices } from '../unit/open-access/article-services.ts'
import { type LibraryFolder, newLibraryFolder } from './library-folder.ts'
import { runExocite } from './run-exocite.ts'

const ARTICLE = JATS.replace(
  '<p>Vesicles are small.</p>',
  '<p>The okapi sleeps for nine hours in the shade of a fig tree.</p>',
)

beforeAll(async () => {
  await pinnedWeights()
}, 120_000)

/** The command line with a library of its own and local services in the place of the public ones. */
async function withServices(scripts: Scripts) {
  const library: LibraryFolder = newLibraryFolder()
  const { origin, requests } = await startServices(scripts)
  const settings = {
    ...library.settings,
    ...{ EUROPE_PMC_URL: `${origin}/rest`, EUTILS_URL: `${origin}/eutils`, ID_CONVERTER_URL: `${origin}/idconv` },
    CONTACT_EMAIL: 'ann@example.org',
  }
  return { library, requests, run: (...args: readonly string[]) => runExocite('cli', args, settings) }
}

test('an open article is fetched by its DOI, quoted with its licence noted, and checked', async () => {
  const { library, requests, run } = await withServices({ search: found(), fullText: fullText(ARTICLE) })
  const fetched = await run('library', 'fetch', 'https://doi.org/10.5555/JIB.2021.7')
  expect([fetched.status, fetched.out]).toEqual([0, expect.stringMatching(/^Added pmc7000001: .*full text.*CC BY/)])
  expect(fetched.err).toContain('Europe PMC')
  expect(requests[0]?.headers['user-agent']).toMatch(/^Exocite\/\S+ \(mailto:ann@example\.org\)$/)
  const sidecar = readFileSync(join(library.corpus, 'fetched', 'pmc7000001.xml.meta.json'), 'utf8')
  expect(JSON.parse(sidecar)).toMatchObject({ licence: 'CC BY', source: expect.stringContaining('PMC7000001') })
  const asked = JSON.parse((await run('ask', 'Where does the okapi sleep?', '--json')).out)
  expect(asked.citations[0]).toMatchObject({
    documentId: 'pmc7000001',
    quote: 'The okapi sleeps for nine hours in the shade of a fig tree.',
    url: 'https://doi.org/10.5555/jib.2021.7',
  })
  const checked = await run('library', 'check', '--json')
  expect([checked.status, JSON.parse(checked.out).findings]).toEqual([0, []])
}, 120_000)

test('an abstract alone says why; what no service has is named in one sentence and the rest goes on', async () => {
  const { run } = await withServices({
    search: [found({ isOpenAccess: 'N' }), NOTHING_FOUND],
    efetch: [record(MEDLINE), record('')],
  })
  const { status, out } = await run('library', 'fetch', '32000001', '31000001', '--json')
  const { added, refused } = JSON.parse(out)
  expect(status).toBe(1)
  expect(added).toMatchObject([
    { file: 'fetched/pmid32000001.nbib', fetched: { holds: 'abstract', whyAbstract: 'It is not open access.' } },
  ])
  expect(refused).toMatchObject([
    {
      given: '31000001',
      reason:
        'Neither Europe PMC nor PubMed has PMID 31000001; check it, or save the article as a file and use: library add FILE.',
    },
  ])
}, 120_000)
