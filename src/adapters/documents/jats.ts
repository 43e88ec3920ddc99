import type { Document } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { DocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { boundedParagraphs } from './bounded-paragraphs.ts'
import { checkSize } from './check-size.ts'
import { decodeText, peekText } from './decode-text.ts'
import { addBlocks } from './jats-body.ts'
import { JATS } from './jats-format.ts'
import { addBack, addFront } from './jats-front.ts'
import { jatsMetadata } from './jats-metadata.ts'
import { jatsReferences } from './jats-references.ts'
import { at, descendantsOf, parseXml, type XmlElement } from './jats-xml-tree.ts'
import { referenceOrder } from './reference-order.ts'
import { withinTime } from './within-time.ts'

/** The longest articles have two megabytes of XML. */
const MOST_MEGABYTES = 16
/** The longest take three seconds on a slow machine that has nothing else to do. */
const MOST_MILLISECONDS = 9_000

/**
 * Journal articles in JATS or its forerunner, the NLM DTD (ANSI/NISO Z39.96), as PubMed Central, Europe PMC, eLife and
 * PLOS give them: front matter, abstract, sections, rows of tables, captions, declarations and references.
 */
export const jats: DocumentParser = { ...JATS, parse: parseJats }

function parseJats(file: SourceFile): Document {
  const { path, bytes } = file
  checkSize(file, MOST_MEGABYTES, 'get the article once more')
  const declared = /^\s*<\?xml[^>]*?\bencoding=["']([\w.:-]+)/.exec(peekText(bytes))?.[1]
  const text = decodeText(bytes, declared)
  const tooSlow = `"${path}" takes longer to read than any article; get the file once more.`
  return withinTime(MOST_MILLISECONDS, tooSlow, () => readArticle(text, file))
}

function readArticle(text: string, file: SourceFile): Document {
  const { path } = file
  const article = onlyArticle(parseXml(text, path), path)
  const metadata = jatsMetadata(article)
  if (metadata.title === '') {
    throw new UserError(`"${path}" is an article without a title; add <article-title> or get the file once more.`)
  }
  return write(file, article, metadata)
}

function write(file: SourceFile, article: XmlElement, metadata: ReturnType<typeof jatsMetadata>): Document {
  const builder = new DocumentBuilder()
  const references = jatsReferences(article)
  for (const reference of references) builder.addReference(reference)
  const manuscript = { add: boundedParagraphs(builder, file.path), order: referenceOrder(references) }
  const meta = at(article, 'front', 'article-meta') ?? at(article, 'front-stub')
  addFront(manuscript, meta)
  const body = at(article, 'body')
  if (body !== undefined) addBlocks(manuscript, body, [])
  addBack(manuscript, article, meta)
  const document = builder.build(file, metadata)
  if (document.text === '') {
    throw new UserError(`"${file.path}" names an article but holds neither abstract nor text; get the full article.`)
  }
  return document
}

function onlyArticle(root: XmlElement, path: string): XmlElement {
  const articles = root.name === 'article' ? [root] : descendantsOf(root, 'article')
  const [article, another] = articles
  if (article === undefined || at(article, 'front') === undefined) {
    throw new UserError(`"${path}" is XML but no journal article (its root is <${root.name}>); give JATS XML instead.`)
  }
  if (another !== undefined) {
    throw new UserError(`"${path}" holds ${articles.length} articles; save each in a file of its own.`)
  }
  return article
}
