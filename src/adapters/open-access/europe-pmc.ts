import type { Article } from './article.ts'
import { ask } from './ask.ts'
import { readSearchAnswer } from './europe-pmc-answer.ts'
import type { FetchOptions } from './fetch-options.ts'
import { type Identifier, nameOf } from './identifier.ts'
import { ServiceError } from './service-error.ts'

/** The sources of Europe PMC in the order of preference where one DOI stands for several records. */
const SOURCES = ['MED', 'PMC']

/** The end of an article; what breaks off before it is not kept. */
const END = /<\/article>(?:\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*$/

/** An article and the address that it was found at. */
export interface FoundArticle {
  readonly article: Article
  readonly url: string
}

/** An article's full text and the address that it came from. */
export interface FullText {
  readonly xml: Uint8Array
  readonly url: string
}

/**
 * The article that an identifier stands for; `null` when Europe PMC has none. Its search also finds what merely mentions an
 * identifier, which does not count. The query language is described at https://europepmc.org/searchsyntax.
 * @throws ServiceError when Europe PMC does not answer, or not as documented
 */
export async function findArticle(identifier: Identifier, options: FetchOptions): Promise<FoundArticle | null> {
  const service = options.europePmc
  const about = nameOf(identifier)
  options.onStep?.(`Looking for ${about} at ${service.name}`)
  const url = new URL(`${service.baseUrl}/search`)
  url.search = new URLSearchParams({
    query: queryFor(identifier),
    resultType: 'core',
    format: 'json',
    pageSize: '25',
  }).toString()
  const { status, contentType, bytes } = await ask({ service, url, accept: 'application/json', about }, options)
  if (status !== 200) throw odd(options, about, `HTTP ${status}`)
  if (contentType !== 'application/json') throw odd(options, about, `${contentType || 'no type'} instead of JSON`)
  try {
    const exact = readSearchAnswer(new TextDecoder().decode(bytes)).filter((article) => isMeant(article, identifier))
    const [best] = [...exact].sort((a, b) => rank(a) - rank(b))
    return best === undefined ? null : { article: best, url: url.href }
  } catch (cause) {
    throw odd(options, about, cause instanceof Error ? cause.message : String(cause))
  }
}

/**
 * The full text as JATS XML, from `/{PMCID}/fullTextXML`; `null` when Europe PMC has none to give: it answers 404 or an
 * `errorBean` for articles outside the open access subset, and some files hold no body.
 * @throws ServiceError when Europe PMC does not answer, or with something that is not this article
 */
export async function fetchFullText(pmcid: string, about: string, options: FetchOptions): Promise<FullText | null> {
  const service = options.europePmc
  options.onStep?.(`Fetching the full text of ${about} from ${service.name}`)
  const url = new URL(`${service.baseUrl}/${pmcid}/fullTextXML`)
  const { status, contentType, bytes } = await ask({ service, url, accept: 'application/xml', about }, options)
  if (status === 404 || (status === 200 && bytes.length === 0)) return null
  if (status !== 200) throw odd(options, about, `HTTP ${status}`)
  if (!/^(?:application|text)\/xml$/.test(contentType)) {
    throw odd(options, about, `${contentType || 'no type'} instead of XML`)
  }
  const xml = new TextDecoder().decode(bytes)
  if (/<(?:\w+:)?errorBean\b/.test(xml.slice(0, 2000))) return null
  if (!/<article[\s>]/.test(xml) || !END.test(xml.slice(-2000))) {
    throw odd(options, about, 'no complete article')
  }
  const body = xml.search(/<body[\s>]/)
  if (body === -1) return null
  const named = /<article-id\s[^>]*pub-id-type=["'](?:pmc|pmcid)["'][^>]*>\s*(?:PMC)?(\d+)/.exec(
    xml.slice(0, body),
  )?.[1]
  if (named !== undefined && `PMC${named}` !== pmcid) throw odd(options, about, `another article, PMC${named}`)
  return { xml: bytes, url: url.href }
}

function queryFor({ kind, value }: Identifier): string {
  if (kind === 'pmid') return `EXT_ID:${value} AND SRC:MED`
  return kind === 'pmcid' ? `PMCID:${value}` : `DOI:"${value.replaceAll('\\', '\\\\')}"`
}

function isMeant(article: Article, { kind, value }: Identifier): boolean {
  return article[kind] === value
}

function rank({ source }: Article): number {
  const place = SOURCES.indexOf(source)
  return place === -1 ? SOURCES.length : place
}

function odd({ europePmc }: FetchOptions, about: string, what: string): ServiceError {
  return new ServiceError(
    `${europePmc.name} gives an answer for ${about} that cannot be used (${what}); try again later, or save the article as a file and use: library add FILE.`,
  )
}
