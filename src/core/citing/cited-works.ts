import type { Citation } from '../answering/answer.ts'
import { doiAddress } from '../answering/citation-line.ts'
import type { LibraryCard } from '../answering/library-card.ts'
import type { Reference } from '../corpus/document.ts'
import { assignKeys } from './citation-keys.ts'
import type { CitedWork } from './cited-work.ts'

type Unkeyed = Omit<CitedWork, 'key'>

/**
 * The works behind citations, each once: first those that were quoted, in the order of the citations, then those that they relay.
 * `cards` add what the library knows about its documents; of one that it no longer holds, the citation's own words are used.
 */
export function citedWorks(citations: readonly Citation[], cards: readonly LibraryCard[]): readonly CitedWork[] {
  const held = new Map(cards.map((card) => [card.id, card]))
  const documents = new Map(citations.map((citation) => [citation.documentId, citation]))
  const quoted = [...documents].map(([id, citation]) => ({
    identity: `document:${id}`,
    work: quotedWork(citation, held.get(id)),
  }))
  const known = [...quoted]
  for (const reference of citations.flatMap(({ references }) => references)) {
    const work = relayedWork(reference)
    if (!known.some((other) => isSameWork(other.work, work))) known.push({ identity: describe(work), work })
  }
  return assignKeys(known)
}

function quotedWork(citation: Citation, card: LibraryCard | undefined): Unkeyed {
  const { title, url, documentKind: kind, retraction } = citation
  const unknown = { authors: [], journal: null, year: null, locator: null, doi: doiOf(url), licence: null }
  const { authors, journal, year, locator, doi, licence } = card ?? unknown
  return {
    ...{ kind, title: card?.title ?? title, titleIsDescription: false, authors, journal, year, locator, doi, licence },
    url,
    retraction: card?.retraction ?? retraction,
    quoted: true,
  }
}

function relayedWork({ title, titleIsDescription, authors, journal, year, doi, url }: Reference): Unkeyed {
  return {
    ...{ kind: null, title, titleIsDescription, authors, journal, year, doi },
    ...{ url: doi === null ? url : doiAddress(doi), locator: null, licence: null, retraction: null, quoted: false },
  }
}

function doiOf(url: string | null): string | null {
  const [, doi] = /^https:\/\/doi\.org\/(10\.\S+)$/.exec(url ?? '') ?? []
  if (doi === undefined) return null
  try {
    return decodeURIComponent(doi).toLowerCase()
  } catch {
    return null
  }
}

/** Two works with DOIs are told apart by these, others by title, year and first author. */
function isSameWork(one: Unkeyed, other: Unkeyed): boolean {
  if (one.doi !== null && other.doi !== null) return one.doi.toLowerCase() === other.doi.toLowerCase()
  return describe({ ...one, doi: null }) === describe({ ...other, doi: null })
}

function describe({ doi, title, year, authors }: Unkeyed): string {
  return doi === null ? `${words(title)}|${year ?? ''}|${words(authors[0] ?? '')}` : `doi:${doi.toLowerCase()}`
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
