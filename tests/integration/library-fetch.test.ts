import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkLibrary } from '../../src/app/library/check-library.ts'
import { fetchArticles } from '../../src/app/library/fetch-articles.ts'
import { listLibrary } from '../../src/app/library/list-library.ts'
import { libraryPlaces } from '../../src/app/places.ts'
import { SILENT } from '../../src/app/progress.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Config } from '../../src/config/settings.ts'
import { StoppedError } from '../../src/core/shared/errors.ts'
import { MODELS_DIR, pinnedWeights } from '../model/weights.ts'
import { found, fullText, MEDLINE } from '../unit/open-access/answers.ts'
import { type Scripts, startServices } from '../unit/open-access/article-services.ts'

const DOI = '10.5555/jib.2021.7'
const noUpdate = () => Promise.reject(new Error('The index is not up to date.'))

/** A library that holds the review alone. */
async function newLibrary(): Promise<Config> {
  await pinnedWeights()
  const root = mkdtempSync(join(tmpdir(), 'fetched-'))
  cpSync('corpus/reviews', join(root, 'corpus', 'reviews'), { recursive: true })
  symlinkSync(MODELS_DIR, join(root, 'models'))
  return loadConfig('/nowhere/.env', { DATA_DIR: root, CORPUS_DIR: join(root, 'corpus') })
}

async function fetching(config: Config, scripts: Scripts, replace = false) {
  const { options: services } = await startServices(scripts)
  const { signal } = new AbortController()
  return (...identifiers: readonly string[]) =>
    fetchArticles(identifiers, { config, progress: SILENT, signal, services, replace })
}

test('an open article is fetched, kept with licence, source and date, and checked; what cannot be had is named', async () => {
  const config = await newLibrary()
  const fetchAll = await fetching(config, { search: found(), fullText: fullText() })
  const { added, refused } = await fetchAll('PMC7000001', 'a title', DOI)
  expect(added).toMatchObject([
    { id: 'pmc7000001', title: 'Vesicles of invented cells', licence: 'CC BY', fetched: { holds: 'full text' } },
  ])
  expect(refused.map(({ given }) => given)).toEqual(['a title', DOI])
  expect(refused[0]?.reason).toMatch(/PMC/)
  expect(refused[1]?.reason).toMatch(/already/)
  const places = libraryPlaces(config)
  const { documents } = await listLibrary(places, noUpdate)
  expect(documents.find(({ id }) => id === 'pmc7000001')).toMatchObject({
    ...{ file: 'fetched/pmc7000001.xml', licence: 'CC BY', doi: DOI },
    source: expect.stringMatching(/^http:.*PMC7000001\/fullTextXML$/),
  })
  const sidecar = readFileSync(join(places.corpusFolder, 'fetched', 'pmc7000001.xml.meta.json'), 'utf8')
  expect(JSON.parse(sidecar).fetchedAt).toMatch(/^2026-03-01T/)
  expect(await checkLibrary(places, noUpdate)).toMatchObject({ ok: true, findings: [], documents: 2 })
})

test('an article that is not open comes as title and abstract, saying why', async () => {
  const config = await newLibrary()
  const fetchAll = await fetching(config, {
    search: found({ isOpenAccess: 'N' }),
    efetch: { type: 'text/plain', body: MEDLINE },
  })
  expect((await fetchAll(DOI)).added).toMatchObject([
    { file: 'fetched/pmid32000001.nbib', fetched: { holds: 'abstract', whyAbstract: 'It is not open access.' } },
  ])
})

test('fetching that is stopped changes nothing', async () => {
  const config = await newLibrary()
  const abort = new AbortController()
  const { options: services } = await startServices({
    search: () => abort.abort(new StoppedError('Stopped.')),
  })
  const stopped = fetchArticles([DOI], { config, progress: SILENT, signal: abort.signal, services, replace: false })
  await expect(stopped).rejects.toThrow(StoppedError)
})
