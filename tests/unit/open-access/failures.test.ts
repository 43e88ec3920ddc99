import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fetchByIdentifier } from '../../../src/adapters/open-access/fetch-by-identifier.ts'
import { createFetchOptions, type FetchOptions } from '../../../src/adapters/open-access/fetch-options.ts'
import { UserError } from '../../../src/core/shared/errors.ts'
import { converted, found, fullText, JATS, MEDLINE, NOTHING_FOUND, record, searchAnswer } from './answers.ts'
import { START, startServices } from './article-services.ts'

const DOI = '10.5555/jib.2021.7'
const CLOSED = { isOpenAccess: 'N', license: undefined }

async function failureOf(options: FetchOptions, identifier = DOI): Promise<string> {
  const error = await fetchByIdentifier(identifier, options).then(
    () => expect.fail('it was fetched'),
    (failure) => failure,
  )
  expect(error).toBeInstanceOf(UserError)
  return error.message
}

test.each([
  [
    'the converter has an error',
    converted({ 'requested-id': DOI, doi: DOI, status: 'error', errmsg: 'Identifier not found in PMC' }),
  ],
  [
    'the converter has another article',
    converted({ 'requested-id': '10.5555/x', doi: '10.5555/x', pmid: 5, pmcid: 'PMC5' }),
  ],
  ['the converter has no PMID', converted({ 'requested-id': DOI, doi: DOI, pmcid: 'PMC7000001' })],
  [
    'the converter does not like its form',
    { status: 400, type: 'application/json', body: '{"status":"error","errors":[]}' },
  ],
])('found nowhere: %s', async (_, idconv) => {
  const { options } = await startServices({ search: NOTHING_FOUND, idconv, efetch: record() })
  expect(await failureOf(options)).toBe(
    `Neither Europe PMC nor PubMed has ${DOI}; check it, or save the article as a file and use: library add FILE.`,
  )
})

test('a PMID that is nowhere', async () => {
  const efetch = record('id: 99 Error occurred: The following PMID is not available: 99')
  const { options } = await startServices({ search: NOTHING_FOUND, efetch })
  expect(await failureOf(options, '99')).toBe(
    'Neither Europe PMC nor PubMed has PMID 99; check it, or save the article as a file and use: library add FILE.',
  )
})

test('neither open nor with an abstract', async () => {
  const without = record(MEDLINE.replace(/^AB .*\n.*\n/m, ''))
  const search = found({ ...CLOSED, abstractText: undefined })
  const { options } = await startServices({ search, efetch: without })
  expect(await failureOf(options)).toBe(
    `There is no abstract of ${DOI} at Europe PMC, and it is not open access; save the article as a file and use: library add FILE.`,
  )
  const newer = await startServices({ search: NOTHING_FOUND, efetch: without })
  expect(await failureOf(newer.options, '32000001')).toBe(
    'PubMed has no abstract of PMID 32000001, and Europe PMC does not have it; save the article as a file and use: library add FILE.',
  )
})

test('a service that is down is asked four times, ever more slowly', async () => {
  const { options, pauses, steps, asked } = await startServices({
    search: { status: 503, type: 'text/plain', body: 'maintenance' },
  })
  expect(await failureOf(options)).toBe(
    `Europe PMC does not answer for ${DOI} (HTTP 503, asked 4 times); try again in some minutes.`,
  )
  expect(pauses).toEqual([1000, 2000, 4000])
  expect(asked()).toEqual(['search', 'search', 'search', 'search'])
  expect(steps.slice(1)).toEqual([
    'HTTP 503; asking Europe PMC again in 1 second',
    'HTTP 503; asking Europe PMC again in 2 seconds',
    'HTTP 503; asking Europe PMC again in 4 seconds',
  ])
})

test.each([429, 500, 502, 503, 504, 408])('HTTP %i once is no reason to give up', async (status) => {
  const { options, pauses } = await startServices({ search: [{ status }, found()], fullText: [{ status }, fullText()] })
  expect((await fetchByIdentifier(DOI, options)).holds).toBe('full text')
  expect(pauses.filter((ms) => ms >= 1000)).toEqual([1000, 1000])
})

test.each([
  ['seconds', '7', 7000],
  ['a date', new Date(START.getTime() + 9000).toUTCString(), 9000],
  ['a date gone by', new Date(START.getTime() - 9000).toUTCString(), 1000],
  ['no sense', 'soon-ish', 1000],
])('Retry-After is honoured: %s', async (_, header, pause) => {
  const busy = { status: 429, headers: { 'retry-after': header } }
  const { options, pauses } = await startServices({ search: [busy, found()], fullText: fullText() })
  await fetchByIdentifier(DOI, options)
  expect(pauses[0]).toBe(pause)
})

test('a service that wants too long a pause is not asked again', async () => {
  const { options, pauses } = await startServices({ search: { status: 429, headers: { 'retry-after': '3600' } } })
  expect(await failureOf(options)).toBe(
    `Europe PMC asks to wait 3600 seconds before it is asked for ${DOI} again (HTTP 429, too many requests); try again after that.`,
  )
  expect(pauses).toEqual([])
})

test('no network: the address is named by its service, and asked four times', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const { options, pauses } = await startServices({}, {}, { europePmcUrl: `http://127.0.0.1:${port}` })
  expect(await failureOf(options)).toBe(
    `Europe PMC cannot be reached for ${DOI} (the connection is refused, asked 4 times); check the network connection and try again.`,
  )
  expect(pauses.filter((ms) => ms >= 1000)).toEqual([1000, 2000, 4000])
})

test('an unknown host', async () => {
  const { options } = await startServices({}, { attempts: 1 }, { europePmcUrl: 'http://no-such-host.invalid' })
  expect(await failureOf(options)).toMatch(
    /^Europe PMC cannot be reached for .* \(its address (?:is unknown here|cannot be looked up), asked once\); check the network/,
  )
})

test('a connection that breaks off is tried again', async () => {
  const { options } = await startServices({
    search: [(response) => response.destroy(), found()],
    fullText: [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/xml', 'content-length': JATS.length })
        response.write(JATS.slice(0, 100), () => response.destroy())
      },
      fullText(),
    ],
  })
  expect((await fetchByIdentifier(DOI, options)).holds).toBe('full text')
})

test('no answer in time, or none that comes to an end', async () => {
  const silent = await startServices({ search: () => {} }, { answerMs: 40, attempts: 2 })
  expect(await failureOf(silent.options)).toBe(
    `Europe PMC does not answer for ${DOI} (it is too slow, asked 2 times); try again in some minutes.`,
  )
  const endless = await startServices(
    {
      search: (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const timer = setInterval(() => response.write(' '), 5)
        response.on('close', () => clearInterval(timer))
      },
    },
    { bodyMs: 60, attempts: 1 },
  )
  expect(await failureOf(endless.options)).toContain('(it is too slow, asked once)')
})

test.each([
  ['no JSON', { type: 'application/json', body: '{"version":' }, 'no JSON'],
  ['a page', { type: 'text/html', body: '<html></html>' }, 'text/html instead of JSON'],
  ['nothing', { type: 'application/json', body: '' }, 'no JSON'],
  ['no type', { body: '{}' }, 'no type instead of JSON'],
  ['another form', { type: 'application/json', body: '{"hits":[]}' }, 'unknown form at resultList'],
  ['results of another form', searchAnswer({ source: 'MED' }), 'unknown form at resultList.result.0.id'],
  [
    'an error inside',
    { type: 'application/json', body: '{"errCode":404,"errMsg":"No search criteria provided."}' },
    'error 404: No search criteria provided.',
  ],
  ['a refusal', { status: 403 }, 'HTTP 403'],
])('Europe PMC’s search answers %s', async (_, search, what) => {
  const { options, asked } = await startServices({ search })
  expect(await failureOf(options)).toBe(
    `Europe PMC gives an answer for ${DOI} that cannot be used (${what}); try again later, or save the article as a file and use: library add FILE.`,
  )
  expect(asked()).toEqual(['search'])
})

test.each([
  ['a page', { type: 'text/html', body: '<html></html>' }, 'text/html instead of XML'],
  ['other XML', fullText('<feed><body></body></feed>'), 'no complete article'],
  ['half an article', fullText(JATS.slice(0, -20)), 'no complete article'],
  ['another article', fullText(JATS.replace('>PMC7000001<', '>PMC5<')), 'another article, PMC5'],
  [
    'another article, as older files name it',
    fullText(JATS.replace('pmcid">PMC7000001<', 'pmc">5<')),
    'another article, PMC5',
  ],
])('Europe PMC’s full text is %s', async (_, answer, what) => {
  const { options } = await startServices({ search: found(), fullText: answer, efetch: record() })
  expect(await failureOf(options)).toContain(`Europe PMC gives an answer for ${DOI} that cannot be used (${what})`)
})

test('a full text that is only down for now is not replaced by the abstract', async () => {
  const { options, asked } = await startServices(
    { search: found(), fullText: { status: 500 }, efetch: record() },
    { attempts: 1 },
  )
  expect(await failureOf(options)).toContain('Europe PMC does not answer for 10.5555/jib.2021.7 (HTTP 500, asked once)')
  expect(asked()).not.toContain('efetch.fcgi')
})

test.each([
  [
    'is down',
    { status: 502 },
    'PubMed does not answer for PMID 32000001 (HTTP 502, asked 4 times); try again in some minutes.',
  ],
  [
    'gives a page',
    { type: 'text/html', body: '<html></html>' },
    'PubMed gives an answer for PMID 32000001 that cannot be used (text/html instead of text); try again later.',
  ],
  [
    'gives no record',
    record('Oops'),
    'PubMed gives an answer for PMID 32000001 that cannot be used (no record); try again later.',
  ],
  [
    'gives two records',
    record(`${MEDLINE}${MEDLINE}`),
    'PubMed gives an answer for PMID 32000001 that cannot be used (several records); try again later.',
  ],
  [
    'relays an error',
    { status: 400, type: 'text/xml', body: '<ERROR>proxy_stream()</ERROR>' },
    'PubMed gives an answer for PMID 32000001 that cannot be used (HTTP 400); try again later.',
  ],
])('PubMed alone has the abstract, and %s', async (_, efetch, sentence) => {
  const search = found({ ...CLOSED, abstractText: undefined })
  const { options } = await startServices({ search, efetch })
  expect(await failureOf(options, '32000001')).toBe(sentence)
})

test.each([
  [
    'is down',
    { status: 500 },
    "NCBI's ID converter does not answer for PMC7000001 (HTTP 500, asked 4 times); try again in some minutes.",
  ],
  [
    'answers no JSON',
    { type: 'application/json', body: 'x' },
    "NCBI's ID converter gives an answer for PMC7000001 that cannot be used (unknown form); try again later.",
  ],
])('the converter %s', async (_, idconv, sentence) => {
  const { options } = await startServices({ search: NOTHING_FOUND, idconv })
  expect(await failureOf(options, 'PMC7000001')).toBe(sentence)
})

test('what is too large is left, announced or not, packed or not', async () => {
  const sentence = `Europe PMC has more than 0.01 MB for ${DOI}, which is too large; save the article as a PDF and use: library add FILE.`
  const large = JATS.replace('<body>', `<body><!--${'x'.repeat(20_000)}-->`)
  for (const answer of [
    fullText(large),
    { ...fullText(), body: gzipSync(large), headers: { 'content-encoding': 'gzip' } },
  ]) {
    const { options } = await startServices({ search: found(), fullText: answer }, { mostBytes: 10_000 })
    expect(await failureOf(options)).toBe(sentence)
  }
})

test('a redirect is followed on the same host, and nowhere else', async () => {
  const moved = (location: string) => ({ status: 301, headers: { location } })
  const inside = await startServices({ search: [moved('/rest/search?moved=1'), found()], fullText: fullText() })
  expect((await fetchByIdentifier(DOI, inside.options)).holds).toBe('full text')
  const elsewhere = await startServices({ search: found(), fullText: fullText() })
  for (const location of [
    elsewhere.origin,
    'https://www.ebi.ac.uk/x',
    'https://evil.example/x',
    'file:///etc/passwd',
  ]) {
    const { options } = await startServices({ search: moved(location) })
    expect(await failureOf(options)).toBe(
      `Europe PMC sends the request for ${DOI} on to ${new URL(location).host || 'an address that makes no sense'}, where it is not followed; try again later.`,
    )
  }
  expect(elsewhere.requests).toEqual([])
  const circle = await startServices({ search: moved('/rest/search') })
  expect(await failureOf(circle.options)).toBe(
    `Europe PMC sends the request for ${DOI} round in circles; try again later.`,
  )
  expect(circle.requests).toHaveLength(6)
})

test('stopping ends it at once, while waiting for an answer as well as between two attempts', async () => {
  const stop = new AbortController()
  const reason = new Error('stopped')
  const { options } = await startServices({ search: () => stop.abort(reason) })
  await expect(fetchByIdentifier(DOI, { ...options, signal: stop.signal })).rejects.toBe(reason)

  const atPubMed = new AbortController()
  const closed = await startServices({ search: found(CLOSED), efetch: () => atPubMed.abort(reason) })
  await expect(fetchByIdentifier(DOI, { ...closed.options, signal: atPubMed.signal })).rejects.toBe(reason)

  const later = new AbortController()
  const { sleep } = createFetchOptions({ version: '1', contactEmail: null, clock: options.clock })
  const busy = await startServices({ search: { status: 503 } }, {}, { sleep })
  const onStep = (sentence: string) => {
    if (sentence.startsWith('HTTP 503')) setTimeout(() => later.abort(reason), 5)
  }
  const began = performance.now()
  await expect(fetchByIdentifier(DOI, { ...busy.options, signal: later.signal, onStep })).rejects.toBe(reason)
  expect(performance.now() - began).toBeLessThan(900)
})
