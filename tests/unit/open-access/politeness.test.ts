import { expect, test } from 'vitest'
import { fetchByIdentifier } from '../../../src/adapters/open-access/fetch-by-identifier.ts'
import { createFetchOptions } from '../../../src/adapters/open-access/fetch-options.ts'
import { createPace } from '../../../src/adapters/open-access/pace.ts'
import { mayRedirect } from '../../../src/adapters/open-access/redirects.ts'
import { converted, NOTHING_FOUND, record } from './answers.ts'
import { startServices } from './article-services.ts'

const CLOCK = { now: () => new Date(), monotonicMs: () => performance.now() }

test('NCBI gets at most three requests a second from one article after the other, repeated ones among them', async () => {
  const idconv = converted({ pmcid: 'PMC7000001', pmid: 32000001 })
  const { options, requests } = await startServices(
    { search: NOTHING_FOUND, idconv, efetch: [{ status: 429, headers: { 'retry-after': '0' } }, record()] },
    { firstPauseMs: 1 },
  )
  for (let i = 0; i < 5; i++) await fetchByIdentifier('PMC7000001', options)
  const atNcbi = requests.filter(({ url }) => /^\/(?:eutils|idconv)/.test(url.pathname)).map(({ atMs }) => atMs)
  expect(atNcbi).toHaveLength(11)
  expect(atNcbi.filter((at, i) => at - (atNcbi[i - 3] ?? Number.NEGATIVE_INFINITY) < 1000)).toEqual([])
})

test('many at once stand in line', async () => {
  const pauses: number[] = []
  const clock = { ...CLOCK, monotonicMs: () => 5000 }
  const pace = createPace(350, clock, (ms) => {
    pauses.push(ms)
    return Promise.resolve()
  })
  await Promise.all([pace(), pace(), pace(), pace()])
  expect(pauses).toEqual([350, 700, 1050])
})

test('in real time, too', async () => {
  const { sleep } = createFetchOptions({ version: '1', contactEmail: null, clock: CLOCK })
  const pace = createPace(40, CLOCK, sleep)
  const began = performance.now()
  await Promise.all([pace(), pace(), pace(), pace()])
  expect(performance.now() - began).toBeGreaterThanOrEqual(118)
})

test('the addresses are the services’ own', () => {
  const { europePmc, eutils, idConverter } = createFetchOptions({ version: '1', contactEmail: null, clock: CLOCK })
  expect([europePmc, eutils, idConverter].map(({ name, baseUrl }) => `${name}: ${baseUrl}`)).toEqual([
    'Europe PMC: https://www.ebi.ac.uk/europepmc/webservices/rest',
    'PubMed: https://eutils.ncbi.nlm.nih.gov/entrez/eutils',
    "NCBI's ID converter: https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles",
  ])
})

test.each([
  ['https://eutils.ncbi.nlm.nih.gov/a', 'https://eutils.ncbi.nlm.nih.gov/b', true],
  ['https://eutils.ncbi.nlm.nih.gov/a', 'https://www.ncbi.nlm.nih.gov/b', true],
  ['https://eutils.ncbi.nlm.nih.gov/a', 'https://ncbi.nlm.nih.gov/b', true],
  ['https://eutils.ncbi.nlm.nih.gov/a', 'http://eutils.ncbi.nlm.nih.gov/b', false],
  ['https://eutils.ncbi.nlm.nih.gov/a', 'https://eutils.ncbi.nlm.nih.gov:8443/b', false],
  ['https://eutils.ncbi.nlm.nih.gov/a', 'https://evilncbi.nlm.nih.gov.example/b', false],
  ['https://eutils.ncbi.nlm.nih.gov/a', 'https://evil-ncbi.nlm.nih.gov/b', false],
  ['https://eutils.ncbi.nlm.nih.gov/a', 'https://www.ebi.ac.uk/b', false],
  ['http://localhost:8080/a', 'https://www.ncbi.nlm.nih.gov/b', false],
  ['http://localhost:8080/a', 'https://localhost:8080/b', true],
  ['http://localhost:8080/a', 'http://localhost:9090/b', false],
])('from %s on to %s: %s', (sender, to, allowed) => {
  const { eutils } = createFetchOptions({ version: '1', contactEmail: null, clock: CLOCK })
  expect(mayRedirect(new URL(sender), new URL(to), eutils)).toBe(allowed)
})
