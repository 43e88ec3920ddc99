import type { DocumentMetadata } from '../../core/corpus/document.ts'
import { findDoi } from './doi.ts'
import { inlineText, lineOf } from './jats-inline.ts'
import { personName } from './jats-names.ts'
import { at, descendantsOf, elementsOf, rawText, type XmlElement } from './jats-xml-tree.ts'
import { licenceAt } from './licence-name.ts'

/** Kinds of date in the order in which PubMed prefers them for a citation: the issue's, then the first publication's. */
const DATES = ['collection', 'ppub', 'pub', 'epub', 'epub-ppub', 'epreprint', 'preprint']

/** `article-type` of "review-article", "systematic-review", "mini-review"; not of reports on books or manuscripts. */
const REVIEW = /^(?!(?:book|product|peer)-)(?:[a-z]+-)?review(?:-article)?$/

/** What the front matter says of an article; the title is '' where there is none. */
export function jatsMetadata(article: XmlElement): DocumentMetadata {
  const front = at(article, 'front') ?? at(article, 'front-stub')
  const meta = at(front, 'article-meta') ?? front
  const type = article.attributes['article-type'] ?? ''
  return {
    kind: REVIEW.test(type) ? 'review' : 'article',
    title: titleOf(meta),
    authors: authorsOf(meta),
    journal: journalOf(at(front, 'journal-meta')),
    year: yearOf(meta),
    locator: locatorOf(meta),
    doi: doiOf(meta),
    licence: licenceOf(at(meta, 'permissions', 'license')),
    retraction: retractionOf(meta),
  }
}

function titleOf(meta: XmlElement | undefined): string {
  const group = at(meta, 'title-group')
  const main = at(group, 'article-title')
  const title = main === undefined ? '' : inlineText(main).text
  const subtitle = lineOf(at(group, 'subtitle'))
  return subtitle === '' ? title : `${title.replace(/:$/, '')}: ${subtitle}`
}

/** The notice that a paper's own file points to: what it says of it, or where it is. */
function retractionOf(meta: XmlElement | undefined): string | null {
  const notice = elementsOf(meta, 'related-article').find((related) =>
    /^(?:retraction-forward|retraction)$/.test(related.attributes['related-article-type'] ?? ''),
  )
  if (notice === undefined) return null
  const address = notice.attributes['xlink:href'] ?? ''
  return lineOf(notice) || (address === '' ? 'its publisher has withdrawn it' : `see the notice ${address}`)
}

/** The licence by its address, otherwise in the file's own words. */
function licenceOf(licence: XmlElement | undefined): string | null {
  if (licence === undefined) return null
  const addresses = [licence, ...descendantsOf(licence, 'ali:license_ref', 'ext-link')].map(
    (element) => `${element.attributes['xlink:href'] ?? ''} ${rawText(element)}`,
  )
  const words = lineOf(at(licence, 'license-p') ?? at(licence, 'p'))
  return addresses.map(licenceAt).find((name) => name !== null) ?? (words || null)
}

function authorsOf(meta: XmlElement | undefined): readonly string[] {
  return elementsOf(meta, 'contrib-group')
    .flatMap((group) => elementsOf(group, 'contrib').map((contrib) => ({ contrib, group })))
    .filter(({ contrib, group }) => roleOf(contrib, group) === 'author')
    .flatMap(({ contrib }) =>
      elementsOf(contrib, 'name', 'string-name', 'name-alternatives', 'collab', 'collab-alternatives').slice(0, 1),
    )
    .map(personName)
    .filter((name) => name !== '')
}

function roleOf(contrib: XmlElement, group: XmlElement): string {
  const own = contrib.attributes['contrib-type'] ?? 'person'
  const stated = own === 'person' || own === 'group' ? (group.attributes['content-type'] ?? 'author') : own
  return /^authors?$/.test(stated) ? 'author' : stated
}

function journalOf(meta: XmlElement | undefined): string | null {
  const title = lineOf(at(meta, 'journal-title-group', 'journal-title') ?? at(meta, 'journal-title'))
  const short = elementsOf(meta, 'journal-id').find((id) =>
    /^(?:nlm-ta|iso-abbrev)$/.test(id.attributes['journal-id-type'] ?? ''),
  )
  return title || lineOf(short) || null
}

function yearOf(meta: XmlElement | undefined): number | null {
  const dates = elementsOf(meta, 'pub-date').map((date) => ({
    rank: DATES.indexOf(date.attributes['pub-type'] ?? date.attributes['date-type'] ?? ''),
    year: Number(/\d{4}/.exec(rawText(at(date, 'year')))?.[0] ?? Number.NaN),
  }))
  const known = dates.filter(({ year }) => year >= 1600 && year < 2200)
  const order = ({ rank }: { readonly rank: number }) => (rank < 0 ? DATES.length : rank)
  return [...known].sort((a, b) => order(a) - order(b))[0]?.year ?? null
}

function locatorOf(meta: XmlElement | undefined): string | null {
  const line = (name: string) => lineOf(at(meta, name))
  const first = line('fpage')
  const last = line('lpage')
  const pages = last === '' || last === first ? first : `${first}-${last}`
  return [line('volume'), line('elocation-id') || pages].filter((part) => part !== '').join(':') || null
}

function doiOf(meta: XmlElement | undefined): string | null {
  const id = descendantsOf(meta, 'article-id').find(({ attributes }) => attributes['pub-id-type'] === 'doi')
  return findDoi(rawText(id))
}
