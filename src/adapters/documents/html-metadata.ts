import type { DocumentMetadata } from '../../core/corpus/document.ts'
import { findDoi } from './doi.ts'
import { attribute, elementsBelow, type HtmlElement, textBelow } from './html-tree.ts'
import { licenceAt } from './licence-name.ts'
import { tidyText } from './tidy-text.ts'

/** What a page says of itself in its head: Highwire's `citation_*` tags, PRISM, Dublin Core, Open Graph, then its `title`. */
export function htmlMetadata(page: HtmlElement): DocumentMetadata {
  const tags = metaTags(page)
  const first = (...names: readonly string[]) => valuesOf(tags, names)[0] ?? null
  const journal = first('citation_journal_title', 'prism.publicationname', 'citation_journal_abbrev')
  const date = first(
    'citation_publication_date',
    'citation_date',
    'citation_year',
    'citation_cover_date',
    'prism.publicationdate',
    'dc.date',
    'dcterms.date',
    'article:published_time',
  )
  const year = /\b(?:1[6-9]|20)\d\d\b/.exec(date ?? '')?.[0]
  const doi = findDoi(
    first('citation_doi', 'prism.doi', 'dc.identifier', 'dc.identifier.doi', 'bepress_citation_doi') ?? '',
  )
  return {
    kind: kindOf(tags, journal !== null || doi !== null),
    title: titleOf(page, first('citation_title', 'dc.title'), first('og:title')),
    authors: authorsOf(tags),
    journal,
    year: year === undefined ? null : Number(year),
    locator: locatorOf(first),
    doi,
    licence: licenceOf(page, first('dc.rights', 'dcterms.license', 'dc.rights.license')),
    retraction: null,
  }
}

/** The terms that the page names, or the Creative Commons deed that it links to as its licence. */
function licenceOf(page: HtmlElement, tagged: string | null): string | null {
  const linked = [...elementsBelow(page, 'link'), ...elementsBelow(page, 'a')].filter(
    (element) => attribute(element, 'rel').toLowerCase() === 'license',
  )
  const addresses = [tagged ?? '', ...linked.map((element) => attribute(element, 'href'))]
  return addresses.map(licenceAt).find((name) => name !== null) ?? tagged
}

type Tag = readonly [name: string, value: string]

function metaTags(page: HtmlElement): readonly Tag[] {
  return elementsBelow(page, 'meta')
    .map((meta): Tag => {
      const name = attribute(meta, 'name') || attribute(meta, 'property')
      return [name.trim().toLowerCase(), tidyText(attribute(meta, 'content')).trim()]
    })
    .filter(([name, value]) => name !== '' && value !== '')
}

/** The values of the first of `names` that is there. */
function valuesOf(tags: readonly Tag[], names: readonly string[]): readonly string[] {
  const found = names.find((name) => tags.some(([key]) => key === name))
  return tags.filter(([key]) => key === found).map(([, value]) => value)
}

function kindOf(tags: readonly Tag[], isPublished: boolean): DocumentMetadata['kind'] {
  const type = valuesOf(tags, ['citation_article_type', 'dc.type', 'article:section']).join(' ')
  if (!isPublished) return 'text'
  return /\breview\b/i.test(type) && !/book review|peer review/i.test(type) ? 'review' : 'article'
}

/** Open Graph and `title` often carry the site's name, so a single first-rank heading goes before them. */
function titleOf(page: HtmlElement, tagged: string | null, shared: string | null): string {
  const text = (element: HtmlElement | undefined) => (element === undefined ? '' : tidyText(textBelow(element)).trim())
  const headings = elementsBelow(page, 'h1').map(text)
  const only = headings.length === 1 ? headings[0] : undefined
  return tagged ?? (only || shared || text(elementsBelow(page, 'title')[0]) || headings[0] || '')
}

function authorsOf(tags: readonly Tag[]): readonly string[] {
  const listed = valuesOf(tags, ['citation_author', 'citation_authors', 'dc.creator', 'author', 'article:author'])
  return listed
    .flatMap((value) => value.split(';'))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^https?:/i.test(name))
    .map(givenFirst)
}

/** "Caplan, Arnold I" as "Arnold I Caplan". */
function givenFirst(name: string): string {
  const [surname, given, ...more] = name.split(',').map((part) => part.trim())
  return given === undefined || more.length > 0 || given === '' ? name : `${given} ${surname}`
}

function locatorOf(first: (...names: readonly string[]) => string | null): string | null {
  const start = first('citation_firstpage', 'citation_elocation_id', 'citation_article_number', 'prism.startingpage')
  const end = first('citation_lastpage', 'prism.endingpage')
  const pages = start === null || end === null || start === end ? start : `${start}-${end}`
  return [first('citation_volume', 'prism.volume'), pages].filter((part) => part !== null).join(':') || null
}
