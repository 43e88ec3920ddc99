import { expect, test } from 'vitest'
import { jats } from '../../../src/adapters/documents/jats.ts'
import { nbib } from '../../../src/adapters/documents/nbib.ts'
import { type Fetched, fetchByIdentifier } from '../../../src/adapters/open-access/fetch-by-identifier.ts'
import { contentOf } from '../documents/reading.ts'
import { converted, found, fullText, JATS, MEDLINE, NOTHING_FOUND, RESULT, record, searchAnswer } from './answers.ts'
import { START, startServices } from './article-services.ts'

const DOI = '10.5555/jib.2021.7'

function textOf({ bytes }: Fetched): string {
  return new TextDecoder().decode(bytes)
}

test('an open article comes as its full text, as it was sent, and is one that the library can read', async () => {
  const { options, origin, asked, steps } = await startServices({ search: found(), fullText: fullText() })
  const fetched = await fetchByIdentifier(`https://doi.org/${DOI}`, options)
  expect(fetched).toMatchObject({ path: 'pmc7000001.xml', holds: 'full text', licence: 'CC BY', whyAbstract: null })
  expect(fetched.sidecar).toEqual({
    source: `${origin}/rest/PMC7000001/fullTextXML`,
    fetchedAt: START.toISOString().replace('12:00:00.000', '12:00:00.350'),
    licence: 'CC BY',
    doi: DOI,
  })
  expect(textOf(fetched)).toBe(JATS)
  expect(contentOf(jats.parse(fetched, new Map()))).toEqual(['Size | Vesicles are small.'])
  expect(asked()).toEqual(['search', 'PMC7000001/fullTextXML'])
  expect(steps).toEqual([`Looking for ${DOI} at Europe PMC`, `Fetching the full text of ${DOI} from Europe PMC`])
})

test.each([
  [DOI.toUpperCase(), `DOI:"${DOI}"`],
  ['PMID 32000001', 'EXT_ID:32000001 AND SRC:MED'],
  ['pmc7000001', 'PMCID:PMC7000001'],
])('%s is searched for as %s', async (identifier, query) => {
  const { options, requests } = await startServices({ search: found(), fullText: fullText() })
  expect((await fetchByIdentifier(identifier, options)).path).toBe('pmc7000001.xml')
  const { url, headers } = requests[0] ?? expect.fail('nothing was asked')
  expect(Object.fromEntries(url.searchParams)).toEqual({ query, resultType: 'core', format: 'json', pageSize: '25' })
  expect(headers).toMatchObject({ 'user-agent': 'Exocite/1.2.3 (mailto:ann@example.org)', accept: 'application/json' })
})

test.each([
  ['cc by', 'CC BY'],
  ['cc by-sa', 'CC BY-SA'],
  ['cc by-nc', 'CC BY-NC'],
  ['cc by-nc-sa', 'CC BY-NC-SA'],
  ['cc by-nc-nd', 'CC BY-NC-ND'],
  ['cc by-nd', 'CC BY-ND'],
  ['cc0', 'CC0'],
  ['CC BY 4.0', 'CC BY 4.0'],
])('the full text is kept under %s', async (license, licence) => {
  const { options } = await startServices({ search: found({ license }), fullText: fullText() })
  const { holds, sidecar } = await fetchByIdentifier(DOI, options)
  expect({ holds, licence: sidecar['licence'] }).toEqual({ holds: 'full text', licence })
})

test.each([
  ['no licence', { license: undefined }, null, 'Its licence is not known.'],
  ['a blank licence', { license: ' ' }, null, 'Its licence is not known.'],
  [
    'other words',
    { license: 'publisher specific' },
    'publisher specific',
    'Its licence (publisher specific) does not allow keeping the full text.',
  ],
  ['no open access', { isOpenAccess: 'N', license: undefined }, null, 'It is not open access.'],
  ['no PMCID', { pmcid: undefined }, 'CC BY', 'It is not in PubMed Central.'],
])('with %s there is title and abstract from PubMed, and the reason', async (_, changes, licence, words) => {
  const { options, origin, asked } = await startServices({
    search: found(changes),
    fullText: fullText(),
    efetch: record(),
  })
  const fetched = await fetchByIdentifier(DOI, options)
  expect(fetched).toMatchObject({ path: 'pmid32000001.nbib', holds: 'abstract', licence, whyAbstract: { words } })
  expect(fetched.sidecar).toEqual({
    source: `${origin}/eutils/efetch.fcgi?db=pubmed&id=32000001&rettype=medline&retmode=text`,
    fetchedAt: START.toISOString(),
    licence,
    doi: DOI,
  })
  expect(textOf(fetched)).toBe(MEDLINE)
  expect(asked()).toEqual(['search', 'efetch.fcgi'])
})

test('NCBI is told who asks, which is not kept', async () => {
  const { options, requests } = await startServices({ search: found({ isOpenAccess: 'N' }), efetch: record() })
  const fetched = await fetchByIdentifier('32000001', options)
  const { url, headers } = requests[1] ?? expect.fail('PubMed was not asked')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    ...{ db: 'pubmed', id: '32000001', rettype: 'medline', retmode: 'text' },
    ...{ tool: 'exocite', email: 'ann@example.org' },
  })
  expect(headers['user-agent']).toBe('Exocite/1.2.3 (mailto:ann@example.org)')
  expect(JSON.stringify(fetched.sidecar)).not.toContain('ann')
})

test('without a contact address none is told', async () => {
  const scripts = { search: found({ isOpenAccess: 'N' }), efetch: record() }
  const { options, requests } = await startServices(scripts, {}, { contactEmail: null })
  await fetchByIdentifier('32000001', options)
  expect(requests.map(({ headers }) => headers['user-agent'])).toEqual(['Exocite/1.2.3', 'Exocite/1.2.3'])
  expect(requests[1]?.url.searchParams.has('email')).toBe(false)
})

test.each([
  ['404 with an empty body', { status: 404 }],
  [
    'an error in XML',
    fullText(
      '<?xml version="1.0"?><ns4:errorBean xmlns:ns4="http://webservice.cdb.ebi.ac.uk/"><errCode>0</errCode></ns4:errorBean>',
    ),
  ],
  ['an article without a body', fullText(JATS.replace(/<body>.*<\/body>/, ''))],
])('Europe PMC answers the full text with %s: the abstract', async (_, answer) => {
  const { options } = await startServices({ search: found(), fullText: answer, efetch: record() })
  expect(await fetchByIdentifier(DOI, options)).toMatchObject({
    ...{ holds: 'abstract', path: 'pmid32000001.nbib', licence: 'CC BY' },
    whyAbstract: { words: 'Europe PMC does not give out its full text.' },
  })
})

const CLOSED = { isOpenAccess: 'N', license: undefined }

test.each([
  ['is down', { status: 503, type: 'text/html' }],
  ['has no such record', record('id: 32000001 Error occurred: The following PMID is not available: 32000001\n')],
  ['answers nothing', record('\n')],
  [
    'does not know the number',
    { status: 400, type: 'application/xml', body: '<ERROR>ID list is empty! Possibly it has no correct IDs.</ERROR>' },
  ],
  ['has no abstract', record(MEDLINE.replace(/^AB .*\n.*\n/m, ''))],
  ['gives a page', { type: 'text/html', body: '<html>Be patient</html>' }],
  ['gives another article', record(MEDLINE.replace('PMID- 32000001', 'PMID- 5'))],
])('PubMed %s: the abstract from Europe PMC, in the same format', async (_, efetch) => {
  const { options, origin } = await startServices({ search: found(CLOSED), efetch })
  const fetched = await fetchByIdentifier(DOI, options)
  expect(fetched).toMatchObject({
    path: 'pmid32000001.nbib',
    holds: 'abstract',
    whyAbstract: { words: 'It is not open access.' },
  })
  expect(String(fetched.sidecar['source'])).toContain(`${origin}/rest/search?query=DOI`)
  expect(textOf(fetched)).toBe(`PMID- 32000001
VI  - 12
IP  - 3
DP  - 2021 Mar
TI  - Vesicles of invented cells, 10⁶ at a time.
PG  - 45-67
LID - 10.5555/jib.2021.7 [doi]
AB  - BACKGROUND: Vesicles are small (p<0.05). METHODS AND RESULTS: They stayed so. 10⁻⁹ m.
FAU - Doe, Jane B
FAU - O'Neill, Ann
CN  - Vesicle Group
PT  - review-article
PT  - Review
PT  - Journal Article
TA  - J Invent Biol
JT  - Journal of invented biology
PMC - PMC7000001
SO  - J Invent Biol. 2021 Mar
`)
  expect(nbib.parse(fetched, new Map())).toMatchObject({
    title: 'Vesicles of invented cells, 10⁶ at a time',
    authors: ['Jane B Doe', "Ann O'Neill", 'Vesicle Group'],
    ...{ year: 2021, locator: '12:45-67', doi: DOI, kind: 'review' },
  })
})

test('a preprint is known to Europe PMC alone', async () => {
  const preprint = {
    ...{ id: 'PPR123456', source: 'PPR', doi: '10.5555/pre.1', title: 'A preprint', abstractText: 'Early words.' },
    ...{ pubYear: '2026', isOpenAccess: 'N', pubTypeList: { pubType: ['Preprint'] } },
    ...{ authorList: { author: { fullName: 'Doe JB' } }, bookOrReportDetails: { publisher: 'preRxiv' } },
  }
  const { options, asked } = await startServices({ search: searchAnswer(preprint) })
  const fetched = await fetchByIdentifier('10.5555/pre.1', options)
  expect(fetched).toMatchObject({ path: 'ppr123456.nbib', holds: 'abstract' })
  expect(textOf(fetched)).toBe(
    'DP  - 2026\nTI  - A preprint\nLID - 10.5555/pre.1 [doi]\nAB  - Early words.\nFAU - Doe JB\nPT  - Preprint\nJT  - preRxiv\nSO  - preRxiv. 2026\n',
  )
  expect(asked()).toEqual(['search'])
})

test('lines in a title or abstract cannot pass for fields', async () => {
  const changes = { ...CLOSED, title: 'A\nPMID- 1', abstractText: 'B\r\nTI  - C\u2028PT  - Retracted Publication' }
  const { options } = await startServices({ search: found(changes), efetch: record('') })
  const lines = textOf(await fetchByIdentifier(DOI, options)).split(/[\n\r\u2028]/)
  expect(lines).toContain('TI  - A PMID- 1')
  expect(lines.filter((line) => /^(?:PMID|TI )/.test(line))).toHaveLength(2)
  expect(lines).not.toContain('PT  - Retracted Publication')
})

test('one DOI for several records: the published one counts, and what merely mentions it does not', async () => {
  const results = [
    { ...RESULT, id: '9', pmid: '9', pmcid: 'PMC9', doi: '10.5555/other' },
    { ...RESULT, id: 'PPR1', source: 'PPR', pmid: undefined, pmcid: undefined },
    RESULT,
  ]
  const { options } = await startServices({ search: searchAnswer(...results), fullText: fullText() })
  expect((await fetchByIdentifier(DOI, options)).path).toBe('pmc7000001.xml')
})

test('a newer article than Europe PMC has: PubMed, by the ID converter', async () => {
  const idconv = converted({ doi: '10.5555/JIB.2021.7', pmcid: 'PMC7000001', pmid: 32000001, 'requested-id': DOI })
  const { options, requests, asked } = await startServices({ search: NOTHING_FOUND, idconv, efetch: record() })
  expect(await fetchByIdentifier(DOI, options)).toMatchObject({
    ...{ path: 'pmid32000001.nbib', holds: 'abstract', licence: null, sidecar: { doi: DOI, licence: null } },
    whyAbstract: { words: 'Europe PMC does not have it yet.' },
  })
  expect(asked()).toEqual(['search', 'idconv/', 'efetch.fcgi'])
  expect(Object.fromEntries(requests[1]?.url.searchParams ?? [])).toEqual({
    ...{ ids: DOI, idtype: 'doi', format: 'json', tool: 'exocite', email: 'ann@example.org' },
  })
})

test('a PMID that Europe PMC does not have needs no conversion, and the DOI is the record’s', async () => {
  const { options, asked } = await startServices({ search: NOTHING_FOUND, efetch: record() })
  expect((await fetchByIdentifier('32000001', options)).sidecar['doi']).toBe(DOI)
  expect(asked()).toEqual(['search', 'efetch.fcgi'])
})

const NOTICE = { id: '33000001', source: 'MED', reference: 'J Invent Biol. 2024;3(2):12.', note: '', orderIn: 1 }

test.each([
  [
    'a notice',
    { commentCorrectionList: { commentCorrection: [{ ...NOTICE, type: 'Retraction in' }] } },
    'Retracted in J Invent Biol. 2024;3(2):12',
  ],
  [
    'a single notice without a list',
    { commentCorrectionList: { commentCorrection: { ...NOTICE, type: 'Retraction in' } } },
    'Retracted in J Invent Biol. 2024;3(2):12',
  ],
  ['its type', { pubTypeList: { pubType: ['Journal Article', 'Retracted Publication'] } }, 'Retracted'],
  [
    'part of it',
    { commentCorrectionList: { commentCorrection: [{ ...NOTICE, type: 'Partial retraction in' }] } },
    'Partly retracted in J Invent Biol. 2024;3(2):12',
  ],
])('a retraction is kept: %s', async (_, changes, retraction) => {
  const { options } = await startServices({ search: found(changes), fullText: fullText() })
  expect((await fetchByIdentifier(DOI, options)).sidecar['retraction']).toBe(retraction)
})

test.each(['Erratum in', 'Comment in', 'Retraction of', 'Expression of concern in', 'Update of'])(
  '"%s" is no retraction',
  async (type) => {
    const changes = { commentCorrectionList: { commentCorrection: [{ ...NOTICE, type }] } }
    const { options } = await startServices({ search: found(changes), fullText: fullText() })
    expect((await fetchByIdentifier(DOI, options)).sidecar).not.toHaveProperty('retraction')
  },
)

test('PubMed names the notice where Europe PMC has the type alone', async () => {
  const changes = { ...CLOSED, pubTypeList: { pubType: ['Retracted Publication'] } }
  const withdrawn = `${MEDLINE}PT  - Retracted Publication\nRIN - J Invent Biol. 2024;3(2):12. doi: 10.5555/jib.2024.9. PMID:\n      33000001\n`
  const { options } = await startServices({ search: found(changes), efetch: record(withdrawn) })
  expect((await fetchByIdentifier(DOI, options)).sidecar['retraction']).toBe(
    'Retracted in J Invent Biol. 2024;3(2):12. doi: 10.5555/jib.2024.9. PMID: 33000001',
  )
})
