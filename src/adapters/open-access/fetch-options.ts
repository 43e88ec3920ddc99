import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../core/shared/clock.ts'
import { createPace, type Pace, type Sleep } from './pace.ts'

/** One of the services that know articles. */
export interface Service {
  readonly name: string
  /** Without a slash at its end */
  readonly baseUrl: string
  /** Where it may send a request on to, besides its own host: these hosts and what is below them */
  readonly hosts: readonly string[]
  readonly pace: Pace
}

/** How long and how often a service is asked. */
export interface Patience {
  /** Until an answer begins, and then until it is complete, in milliseconds */
  readonly answerMs: number
  readonly bodyMs: number
  /** How often one thing is asked when the service is busy or cannot be reached */
  readonly attempts: number
  /** The pause after the first failure; it doubles with every further one */
  readonly firstPauseMs: number
  /** A service that asks for a longer pause is not asked again */
  readonly longestPauseMs: number
  /** The largest answer that is taken, unpacked */
  readonly mostBytes: number
}

/** What fetching needs. Made once and used for every article, so that the services are never asked too often. */
export interface FetchOptions {
  readonly europePmc: Service
  readonly eutils: Service
  readonly idConverter: Service
  readonly userAgent: string
  /** The operator's e-mail address, which NCBI asks for; `null` when none is set */
  readonly contactEmail: string | null
  readonly patience: Patience
  readonly clock: Clock
  readonly sleep: Sleep
  readonly signal?: AbortSignal | undefined
  /** Told what is being done, one sentence at a time */
  readonly onStep?: ((sentence: string) => void) | undefined
}

/** What is particular to this installation; the addresses are for tests and mirrors. */
export interface FetchSettings {
  /** The program's version */
  readonly version: string
  readonly contactEmail: string | null
  readonly clock: Clock
  readonly sleep?: Sleep
  readonly europePmcUrl?: string | undefined
  readonly eutilsUrl?: string | undefined
  readonly idConverterUrl?: string | undefined
  readonly patience?: Partial<Patience>
}

const PATIENCE: Patience = {
  answerMs: 20_000,
  bodyMs: 120_000,
  attempts: 4,
  firstPauseMs: 1000,
  longestPauseMs: 60_000,
  // What the reader of articles takes, too, so that nothing is fetched in vain.
  mostBytes: 16_000_000,
}

/**
 * NCBI allows three requests a second to those without a key (https://www.ncbi.nlm.nih.gov/books/NBK25497/); Europe PMC names
 * no number, and is asked no more often.
 */
const GAP_MS = 350

/**
 * The services at their public addresses, where their formats are documented:
 * Europe PMC https://europepmc.org/RestfulWebService, E-utilities https://www.ncbi.nlm.nih.gov/books/NBK25499/,
 * PMC ID Converter https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/.
 */
export function createFetchOptions({ clock, sleep = sleepInTime, ...settings }: FetchSettings): FetchOptions {
  const { contactEmail, version } = settings
  const ncbi = { hosts: ['ncbi.nlm.nih.gov'], pace: createPace(GAP_MS, clock, sleep) }
  return {
    europePmc: {
      name: 'Europe PMC',
      baseUrl: tidyUrl(settings.europePmcUrl ?? 'https://www.ebi.ac.uk/europepmc/webservices/rest'),
      hosts: ['ebi.ac.uk', 'europepmc.org'],
      pace: createPace(GAP_MS, clock, sleep),
    },
    eutils: {
      name: 'PubMed',
      baseUrl: tidyUrl(settings.eutilsUrl ?? 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils'),
      ...ncbi,
    },
    idConverter: {
      name: "NCBI's ID converter",
      baseUrl: tidyUrl(settings.idConverterUrl ?? 'https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles'),
      ...ncbi,
    },
    userAgent: `Exocite/${version}${contactEmail === null ? '' : ` (mailto:${contactEmail})`}`,
    contactEmail,
    patience: { ...PATIENCE, ...settings.patience },
    clock,
    sleep,
  }
}

function tidyUrl(url: string): string {
  return url.replace(/\/+$/, '')
}

async function sleepInTime(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, signal === undefined ? {} : { signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}
