import { corpusPhrase } from '../../core/corpus/phrases.ts'
import { UserError } from '../../core/shared/errors.ts'
import type { Phrase } from '../../core/shared/phrase.ts'
import type { Article } from './article.ts'
import { type FoundArticle, fetchFullText, findArticle } from './europe-pmc.ts'
import type { FetchOptions } from './fetch-options.ts'
import { type Identifier, nameOf, parseIdentifier } from './identifier.ts'
import { allowsFullText } from './licence.ts'
import { fetchPubMedRecord, findPmid, type PubMedRecord } from './ncbi.ts'
import { ServiceError } from './service-error.ts'
import { writeMedline } from './write-medline.ts'

/** An article as a file for the library. */
export interface Fetched {
  /** A file name: `pmc1234567.xml` (JATS) or `pmid123.nbib` (MEDLINE) */
  readonly path: string
  readonly bytes: Uint8Array
  /**
   * What the file itself does not say, for a sidecar beside it: `source` (where it came from), `fetchedAt` (ISO 8601), `licence`
   * (the article's; `null` when unknown), `doi` where there is one, `retraction` where it was withdrawn
   */
  readonly sidecar: Readonly<Record<string, unknown>>
  readonly holds: 'full text' | 'abstract'
  /** The article's licence, such as "CC BY-NC"; `null` when unknown */
  readonly licence: string | null
  /** Why there is no more than an abstract, as a sentence; `null` for a full text */
  readonly whyAbstract: Phrase | null
}

type Known = Pick<Article, 'doi' | 'licence' | 'retraction'>

const ADD_BY_HAND = 'save the article as a file and use: library add FILE.'

/**
 * Fetches an article by DOI, PMID or PMCID: its full text from Europe PMC where it is open access under a licence that allows
 * keeping it, otherwise title and abstract from PubMed, or from Europe PMC where PubMed does not have or give them.
 * @throws UserError in one sentence with identifier, service and what to do: not found, nothing that may be had, a service that
 * is down, out of reach or makes no sense, no identifier at all; the signal's reason when it is aborted
 */
export async function fetchByIdentifier(identifier: string, options: FetchOptions): Promise<Fetched> {
  const wanted = parseIdentifier(identifier)
  const found = await findArticle(wanted, options)
  if (found === null) return await fetchUnknown(wanted, options)
  const { article } = found
  const obstacle = whyNoFullText(article)
  if (obstacle !== null || article.pmcid === null)
    return await fetchAbstract(found, wanted, obstacle ?? corpusPhrase('abstractNotInPmc'), options)
  const fullText = await fetchFullText(article.pmcid, nameOf(wanted), options)
  if (fullText === null) {
    const missing = corpusPhrase('abstractNotGiven', { service: options.europePmc.name })
    return await fetchAbstract(found, wanted, missing, options)
  }
  return {
    path: `${article.pmcid.toLowerCase()}.xml`,
    bytes: fullText.xml,
    sidecar: sidecarOf(article, fullText.url, options),
    holds: 'full text',
    licence: article.licence,
    whyAbstract: null,
  }
}

function whyNoFullText({ pmcid, isOpenAccess, licence }: Article): Phrase | null {
  if (pmcid === null) return corpusPhrase('abstractNotInPmc')
  if (!isOpenAccess) return corpusPhrase('abstractNotOpen')
  if (licence === null) return corpusPhrase('abstractNoLicence')
  return allowsFullText(licence) ? null : corpusPhrase('abstractLicence', { licence })
}

/** Europe PMC lags behind PubMed by some days, and lacks some records altogether. */
async function fetchUnknown(wanted: Identifier, options: FetchOptions): Promise<Fetched> {
  const about = nameOf(wanted)
  const pmid = await findPmid(wanted, options)
  const record = pmid === null ? null : await fetchPubMedRecord(pmid, about, options)
  const { europePmc, eutils } = options
  if (record === null) {
    throw new UserError(`Neither ${europePmc.name} nor ${eutils.name} has ${about}; check it, or ${ADD_BY_HAND}`, {
      phrase: corpusPhrase('articleUnknown', { first: europePmc.name, second: eutils.name, about }),
    })
  }
  if (!record.hasAbstract) {
    throw new UserError(
      `${eutils.name} has no abstract of ${about}, and ${europePmc.name} does not have it; ${ADD_BY_HAND}`,
      { phrase: corpusPhrase('articleWithoutText', { first: europePmc.name, second: eutils.name, about }) },
    )
  }
  const known = { doi: wanted.kind === 'doi' ? wanted.value : record.doi, licence: null, retraction: record.retraction }
  return fromPubMed(record, known, corpusPhrase('abstractTooNew', { service: europePmc.name }), options)
}

async function fetchAbstract(
  found: FoundArticle,
  wanted: Identifier,
  whyAbstract: Phrase,
  options: FetchOptions,
): Promise<Fetched> {
  const { article } = found
  const about = nameOf(wanted)
  const record = await pubMedRecordOf(article, about, options)
  if (record?.hasAbstract) {
    return fromPubMed(record, { ...article, retraction: clearer(article, record) }, whyAbstract, options)
  }
  if (article.abstract === '' || article.title === '') {
    const { europePmc, eutils } = options
    const reason = whyAbstract.words.charAt(0).toLowerCase() + whyAbstract.words.slice(1).replace(/\.$/, '')
    throw new UserError(`There is no abstract of ${about} at ${europePmc.name}, and ${reason}; ${ADD_BY_HAND}`, {
      phrase: corpusPhrase('articleWithoutText', { first: europePmc.name, second: eutils.name, about }),
    })
  }
  const name = article.pmid === null ? (article.pmcid ?? article.id) : `pmid${article.pmid}`
  return {
    path: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.nbib`,
    bytes: new TextEncoder().encode(writeMedline(article)),
    sidecar: sidecarOf(article, found.url, options),
    holds: 'abstract',
    licence: article.licence,
    whyAbstract,
  }
}

/** `null` when PubMed does not have it, or fails while Europe PMC has an abstract, too. */
async function pubMedRecordOf(article: Article, about: string, options: FetchOptions): Promise<PubMedRecord | null> {
  if (article.pmid === null) return null
  try {
    return await fetchPubMedRecord(article.pmid, about, options)
  } catch (error) {
    if (!(error instanceof ServiceError) || article.abstract === '') throw error
    options.onStep?.(`${error.message} Taking the abstract from ${options.europePmc.name}`)
    return null
  }
}

/** PubMed's word where it says that the whole article was withdrawn: it names the notice more often. */
function clearer(article: Article, record: PubMedRecord): string | null {
  return record.retraction?.startsWith('Retracted') ? record.retraction : (article.retraction ?? record.retraction)
}

function fromPubMed(record: PubMedRecord, known: Known, whyAbstract: Phrase, options: FetchOptions): Fetched {
  return {
    path: `pmid${record.pmid}.nbib`,
    bytes: record.bytes,
    sidecar: sidecarOf(known, record.url, options),
    holds: 'abstract',
    licence: known.licence,
    whyAbstract,
  }
}

/** An unknown DOI is left out, so that it does not hide one that the file itself names. */
function sidecarOf({ doi, licence, retraction }: Known, source: string, { clock }: FetchOptions) {
  return {
    source,
    fetchedAt: clock.now().toISOString(),
    licence,
    ...(doi === null ? {} : { doi }),
    ...(retraction === null ? {} : { retraction }),
  }
}
