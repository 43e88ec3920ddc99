import { z } from 'zod'
import type { Article } from './article.ts'
import { readDoi } from './identifier.ts'
import { readLicence } from './licence.ts'
import { plainWords } from './plain-words.ts'
import { retractionOf } from './retraction.ts'

const text = z.union([z.string(), z.number()]).transform(String)
const optional = text.nullish().transform((value) => value ?? '')

/** Some lists of one item come as the item itself. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  )

const author = z.object({ fullName: optional, firstName: optional, lastName: optional, collectiveName: optional })

const journalInfo = z.object({
  volume: optional,
  issue: optional,
  dateOfPublication: optional,
  journal: z.object({ title: optional, medlineAbbreviation: optional, isoabbreviation: optional }).nullish(),
})

/** One result with `resultType=core`; only what is needed, and nothing but `id` and `source` is always there. */
const result = z.object({
  id: text,
  source: text,
  pmid: optional,
  pmcid: optional,
  doi: optional,
  title: optional,
  isOpenAccess: optional,
  license: z.string().nullish(),
  abstractText: optional,
  pubYear: optional,
  pageInfo: optional,
  authorList: z.object({ author: listOf(author) }).nullish(),
  journalInfo: journalInfo.nullish(),
  bookOrReportDetails: z.object({ publisher: optional }).nullish(),
  pubTypeList: z.object({ pubType: listOf(text) }).nullish(),
  commentCorrectionList: z
    .object({ commentCorrection: listOf(z.object({ type: optional, reference: optional })) })
    .nullish(),
})

/** An answer without results has an empty list; errors come with status 200, too. */
const answer = z.object({ resultList: z.object({ result: listOf(result) }) })
const refusal = z.object({ errCode: z.coerce.number(), errMsg: optional })

/**
 * Reads the answer of `search` with `resultType=core&format=json`, as described under "search" at
 * https://europepmc.org/RestfulWebService.
 * @throws Error saying in a few words what is wrong with it
 */
export function readSearchAnswer(json: string): readonly Article[] {
  const value: unknown = parse(json)
  const refused = refusal.safeParse(value)
  if (refused.success)
    throw new Error(`error ${refused.data.errCode}: ${refused.data.errMsg.slice(0, 100) || 'no reason'}`)
  const read = answer.safeParse(value)
  if (read.success) return read.data.resultList.result.map(toArticle)
  throw new Error(`unknown form at ${read.error.issues[0]?.path.join('.') || 'its root'}`)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new Error('no JSON', { cause })
  }
}

function toArticle(found: z.infer<typeof result>): Article {
  const publicationTypes = found.pubTypeList?.pubType ?? []
  const authors = found.authorList?.author ?? []
  return {
    id: found.id,
    source: found.source.toUpperCase(),
    pmid: /^\d+$/.test(found.pmid) ? found.pmid : found.source === 'MED' ? found.id : null,
    pmcid: /^PMC\d+$/i.test(found.pmcid) ? found.pmcid.toUpperCase() : null,
    doi: readDoi(found.doi.trim()),
    isOpenAccess: found.isOpenAccess.toUpperCase() === 'Y',
    licence: readLicence(found.license ?? undefined),
    retraction: retractionOf(publicationTypes, found.commentCorrectionList?.commentCorrection ?? []),
    title: plainWords(found.title),
    abstract: plainWords(withLabels(found.abstractText)),
    authors: authors.map(personName).filter((name) => name !== ''),
    groups: authors.map(({ collectiveName }) => plainWords(collectiveName)).filter((name) => name !== ''),
    publicationTypes,
    ...publishedIn(found),
  }
}

function publishedIn({ journalInfo, bookOrReportDetails, pubYear, pageInfo }: z.infer<typeof result>) {
  return {
    journal: plainWords(journalInfo?.journal?.title ?? bookOrReportDetails?.publisher ?? ''),
    journalAbbreviation: plainWords(
      journalInfo?.journal?.medlineAbbreviation || journalInfo?.journal?.isoabbreviation || '',
    ),
    date: /\d{4}/.test(journalInfo?.dateOfPublication ?? '')
      ? plainWords(journalInfo?.dateOfPublication ?? '')
      : pubYear,
    volume: plainWords(journalInfo?.volume ?? ''),
    issue: plainWords(journalInfo?.issue ?? ''),
    pages: plainWords(pageInfo),
  }
}

function personName({ fullName, firstName, lastName, collectiveName }: z.infer<typeof author>): string {
  if (lastName !== '' && firstName !== '') return plainWords(`${lastName}, ${firstName}`)
  return collectiveName === '' ? plainWords(fullName || lastName) : ''
}

/** `<h4>Methods</h4>` of a structured abstract as the label "METHODS: " that MEDLINE has. */
function withLabels(abstract: string): string {
  return abstract.replace(/<h\d>\s*([^<>]{1,60}?)[:.]?\s*<\/h\d>/gi, (_, label: string) => ` ${label.toUpperCase()}: `)
}
