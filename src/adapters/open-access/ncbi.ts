import { z } from 'zod'
import { ask } from './ask.ts'
import type { FetchOptions, Service } from './fetch-options.ts'
import { type Identifier, nameOf } from './identifier.ts'
import { type MedlineRecord, readMedline } from './medline-record.ts'
import { ServiceError } from './service-error.ts'

/** A record in MEDLINE format as PubMed gave it, and the address that it came from. */
export interface PubMedRecord extends MedlineRecord {
  readonly bytes: Uint8Array
  readonly url: string
}

/** `{"status":"ok","records":[{"doi":"…","pmcid":"PMC1","pmid":1,"requested-id":"…"}]}`; what is unknown has `errmsg`. */
const conversion = z.object({
  records: z.array(
    z.object({
      pmid: z.union([z.string(), z.number()]).transform(String).nullish(),
      pmcid: z.string().nullish(),
      doi: z.string().nullish(),
    }),
  ),
})

/**
 * The PMID of an article in PubMed Central, by NCBI's converter (`?ids=…&idtype=…&format=json`, one kind of identifier at a
 * time, documented at https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/); `null` when it knows none.
 * @throws ServiceError when it does not answer, or not as documented
 */
export async function findPmid(identifier: Identifier, options: FetchOptions): Promise<string | null> {
  const { idConverter: service } = options
  const about = nameOf(identifier)
  if (identifier.kind === 'pmid') return identifier.value
  options.onStep?.(`Looking for ${about} at ${service.name}`)
  const url = addressOf(`${service.baseUrl}/`, { ids: identifier.value, idtype: identifier.kind, format: 'json' })
  const { status, contentType, bytes } = await ask(
    { service, url: introduce(url, options), accept: 'application/json', about },
    options,
  )
  // It answers 400 to identifiers whose form it does not know, and 404 to ones that it does not have.
  if (status === 400 || status === 404) return null
  if (status !== 200 || contentType !== 'application/json') {
    throw odd(service, about, status === 200 ? `${contentType || 'no type'} instead of JSON` : `HTTP ${status}`)
  }
  const records = readConversion(new TextDecoder().decode(bytes))
  if (records === null) throw odd(service, about, 'unknown form')
  const kind = identifier.kind
  return records.find((record) => record[kind]?.toLowerCase() === identifier.value.toLowerCase())?.pmid ?? null
}

/**
 * One article's record from PubMed, by `efetch.fcgi?db=pubmed&rettype=medline&retmode=text` (documented at
 * https://www.ncbi.nlm.nih.gov/books/NBK25499/); `null` when PubMed has no such article. What is unknown is answered with 400 and
 * "ID list is empty", with "id: 1 Error occurred: The following PMID is not available: 1", or with nothing at all.
 * @throws ServiceError when PubMed does not answer, or not as documented
 */
export async function fetchPubMedRecord(
  pmid: string,
  about: string,
  options: FetchOptions,
): Promise<PubMedRecord | null> {
  const { eutils: service } = options
  options.onStep?.(`Fetching the abstract of ${about} from ${service.name}`)
  const question = { db: 'pubmed', id: pmid, rettype: 'medline', retmode: 'text' }
  const url = addressOf(`${service.baseUrl}/efetch.fcgi`, question)
  const { status, contentType, bytes } = await ask(
    { service, url: introduce(url, options), accept: 'text/plain', about },
    options,
  )
  const text = new TextDecoder().decode(bytes)
  if (status === 404 || (status === 400 && text.includes('ID list is empty'))) return null
  if (status !== 200) throw odd(service, about, `HTTP ${status}`)
  if (contentType !== 'text/plain') throw odd(service, about, `${contentType || 'no type'} instead of text`)
  if (text.trim() === '' || /^\s*id: \S+ Error occurred/.test(text)) return null
  try {
    const record = readMedline(text)
    if (record.pmid !== pmid) throw new Error(`another article, PMID ${record.pmid}`)
    return { ...record, bytes, url: url.href }
  } catch (cause) {
    throw odd(service, about, cause instanceof Error ? cause.message : String(cause))
  }
}

function addressOf(base: string, parameters: Readonly<Record<string, string>>): URL {
  const url = new URL(base)
  url.search = new URLSearchParams(parameters).toString()
  return url
}

/** Who asks, as https://www.ncbi.nlm.nih.gov/books/NBK25497/ wants it. */
function introduce(url: URL, { contactEmail }: FetchOptions): URL {
  const introduced = new URL(url)
  introduced.searchParams.set('tool', 'exocite')
  if (contactEmail !== null) introduced.searchParams.set('email', contactEmail)
  return introduced
}

function readConversion(json: string): z.infer<typeof conversion>['records'] | null {
  try {
    return conversion.parse(JSON.parse(json)).records
  } catch {
    return null
  }
}

function odd({ name }: Service, about: string, what: string): ServiceError {
  return new ServiceError(`${name} gives an answer for ${about} that cannot be used (${what}); try again later.`)
}
