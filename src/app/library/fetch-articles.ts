import { fetchByIdentifier } from '../../adapters/open-access/fetch-by-identifier.ts'
import type { FetchOptions } from '../../adapters/open-access/fetch-options.ts'
import type { Additions } from '../../cli/library-use-cases.ts'
import { UserError } from '../../core/shared/errors.ts'
import { addOffers, type Offer } from './add-texts.ts'
import { type ChangingOptions, FETCHED } from './change-library.ts'

export interface FetchingOptions extends ChangingOptions {
  readonly services: FetchOptions
  readonly replace: boolean
}

/** Fetches articles by DOI, PMID or PMCID and takes them into the library; each that cannot be had is named, and the rest goes on. */
export async function fetchArticles(identifiers: readonly string[], options: FetchingOptions): Promise<Additions> {
  const services: FetchOptions = { ...options.services, signal: options.signal }
  const offers: Offer[] = []
  // Before the library is held: the services take their time, and nobody should have to wait for them.
  for (const identifier of new Set(identifiers)) offers.push(await offerOf(identifier, services))
  return addOffers(offers, options.replace, options)
}

async function offerOf(given: string, services: FetchOptions): Promise<Offer> {
  try {
    const { path, bytes, sidecar, holds, whyAbstract } = await fetchByIdentifier(given, services)
    const candidate = {
      ...{ given, bytes, path: `${FETCHED}/${path}` },
      sidecar: new TextEncoder().encode(`${JSON.stringify(sidecar, null, 2)}\n`),
    }
    return {
      given,
      fetched: { holds, whyAbstract: whyAbstract?.words ?? null, whyPhrase: whyAbstract },
      read: () => Promise.resolve(candidate),
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { given, fetched: null, read: () => Promise.reject(error) }
  }
}
