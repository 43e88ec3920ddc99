import type { Reference } from '../../core/corpus/document.ts'
import { findDoi } from './doi.ts'
import { lineOf } from './jats-inline.ts'
import { personName } from './jats-names.ts'
import { descendantsOf, elementsOf, rawText, type XmlElement } from './jats-xml-tree.ts'
import { tidyText } from './tidy-text.ts'

const CITATIONS = ['element-citation', 'mixed-citation', 'nlm-citation', 'citation'] as const

/** The entries of an article's lists of references, in order; an entry without an id or without words is left out. */
export function jatsReferences(article: XmlElement): readonly Reference[] {
  return ['body', 'back']
    .flatMap((name) => elementsOf(article, name))
    .flatMap((part) => descendantsOf(part, 'ref'))
    .flatMap((ref) => {
      const key = ref.attributes['id'] ?? ''
      const citation = descendantsOf(ref, ...CITATIONS)[0]
      if (key === '' || citation === undefined) return []
      const entry = readCitation(key, citation)
      return entry.title === '' ? [] : [entry]
    })
}

function readCitation(key: string, citation: XmlElement): Reference {
  const line = (...names: readonly string[]) => lineOf(descendantsOf(citation, ...names)[0])
  const title = line('article-title', 'chapter-title', 'part-title', 'data-title')
  const source = line('source')
  const year = /\b(1[6-9]|20)\d\d\b/.exec(line('year'))?.[0]
  return {
    key,
    title: title || source || lineOf(citation),
    titleIsDescription: title === '' && source === '',
    authors: authorsOf(citation),
    journal: title === '' || source === '' ? null : source,
    year: year === undefined ? null : Number(year),
    doi: doiOf(citation),
    url: urlOf(citation),
  }
}

function authorsOf(citation: XmlElement): readonly string[] {
  const groups = elementsOf(citation, 'person-group')
  const authors = groups.filter(({ attributes }) => (attributes['person-group-type'] ?? 'author') === 'author')
  return (groups.length === 0 ? [citation] : authors)
    .flatMap((group) => elementsOf(group, 'name', 'string-name', 'name-alternatives', 'collab'))
    .map(personName)
    .filter((name) => name !== '')
}

function doiOf(citation: XmlElement): string | null {
  const id = descendantsOf(citation, 'pub-id', 'object-id').find((element) => typeOf(element) === 'doi')
  if (id !== undefined) return findDoi(tidyText(rawText(id)))
  const link = descendantsOf(citation, 'ext-link', 'uri')
    .flatMap((element) => [element.attributes['xlink:href'] ?? '', rawText(element)])
    .find((address) => /doi\.org\//i.test(address))
  return findDoi(link ?? /\bdoi:\s*10\..*/i.exec(lineOf(citation))?.[0] ?? '')
}

function typeOf({ attributes }: XmlElement): string {
  return attributes['pub-id-type'] ?? ''
}

function urlOf(citation: XmlElement): string | null {
  const addresses = descendantsOf(citation, 'ext-link', 'uri').map(
    (element) => element.attributes['xlink:href'] ?? rawText(element).trim(),
  )
  return addresses.find((address) => /^https?:\/\/\S+$/i.test(address) && !/doi\.org\//i.test(address)) ?? null
}
