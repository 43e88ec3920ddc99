import { z } from 'zod'
import type { Reference } from '../../core/corpus/document.ts'
import type { BibliographyReader, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { decodeText } from './decode-text.ts'
import { findDoi } from './doi.ts'
import { tidyText } from './tidy-text.ts'

const LARGEST_FILE_BYTES = 20_000_000

const TEXT = z.string().transform((text) => tidyText(text).trim())
const TEXT_OR_NUMBER = z.union([TEXT, z.number().transform(String)])

const NAME = z.object({
  literal: TEXT.optional(),
  given: TEXT.optional(),
  family: TEXT.optional(),
  'non-dropping-particle': TEXT.optional(),
  suffix: TEXT.optional(),
})

/** The fields of a CSL-JSON item that are used here; others may stand beside them. https://docs.citationstyles.org */
const ITEM = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  title: TEXT.optional(),
  author: z.array(NAME).optional(),
  issued: z.object({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional() }).optional(),
  'container-title': TEXT.optional(),
  DOI: z.string().optional(),
  URL: z.string().optional(),
  PMID: TEXT_OR_NUMBER.optional(),
  custom: z.object({ titleIsDescription: z.boolean().optional() }).optional(),
})

type Item = z.infer<typeof ITEM>

/**
 * `references.json` in the corpus folder itself: the works that notes cite by key, as an array of CSL-JSON items. An item's
 * `custom.titleIsDescription` says that its title is a description, not the work's own.
 */
export const cslJson: BibliographyReader = {
  name: 'csl-json 1',
  accepts: ({ path }) => path === 'references.json',
  readBibliography,
}

function readBibliography(file: SourceFile): ReadonlyMap<string, Reference> {
  if (file.bytes.length > LARGEST_FILE_BYTES)
    throw fault(file, 'is larger than 20 MB; leave out the works that no note cites')
  const items = parseJson(file)
  if (!Array.isArray(items)) throw fault(file, 'is not a list of works; save it as a CSL-JSON array')
  const references = new Map<string, Reference>()
  items.forEach((value: unknown, i) => {
    const item = ITEM.safeParse(value)
    if (!item.success) {
      const place = item.error.issues[0]?.path.join('.') ?? ''
      throw fault(
        file,
        `says something unusable in entry ${i + 1}${place === '' ? '' : `, field "${place}"`}; mend that entry`,
      )
    }
    const reference = referenceOf(item.data)
    if (references.has(reference.key)) throw fault(file, `has two entries "${reference.key}"; rename one of them`)
    references.set(reference.key, reference)
  })
  return references
}

function parseJson(file: SourceFile): unknown {
  try {
    return JSON.parse(decodeText(file.bytes))
  } catch (error) {
    throw fault(file, `is not valid JSON (${(error as Error).message}); export it again as CSL-JSON`)
  }
}

function referenceOf(item: Item): Reference {
  const doi = item.DOI === undefined ? null : findDoi(item.DOI)
  const { title = '' } = item
  return {
    key: item.id,
    title: title === '' ? item.id : title,
    titleIsDescription: title === '' || item.custom?.titleIsDescription === true,
    authors: (item.author ?? []).map(nameOf).filter((name) => name !== ''),
    journal: item['container-title'] ?? null,
    year: yearOf(item),
    doi,
    url: addressOf(item, doi),
  }
}

function nameOf({ literal, given, family, suffix, 'non-dropping-particle': particle }: z.infer<typeof NAME>): string {
  return literal ?? [given, particle, family, suffix].filter((part) => part !== undefined && part !== '').join(' ')
}

function yearOf({ issued }: Item): number | null {
  const year = Number(issued?.['date-parts']?.[0]?.[0])
  return Number.isInteger(year) && year > 0 ? year : null
}

/** The entry's own web address; PubMed's where it has nothing but a PubMed number. */
function addressOf({ URL: address, PMID }: Item, doi: string | null): string | null {
  if (address !== undefined && /^https?:\/\/\S+$/i.test(address)) return address
  return doi === null && PMID !== undefined && /^\d{1,10}$/.test(PMID)
    ? `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`
    : null
}

function fault({ path }: SourceFile, what: string): UserError {
  return new UserError(`"${path}" ${what}.`)
}
