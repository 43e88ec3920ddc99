import { below } from './bounded-paragraphs.ts'
import { addBlocks, type Manuscript } from './jats-body.ts'
import { headingText, inlineText, lineOf } from './jats-inline.ts'
import { at, descendantsOf, elementsOf, type XmlElement } from './jats-xml-tree.ts'

/** Headings for statements that carry a type instead of a title (JATS 1.3, suggested values of `fn-type`). */
const STATEMENTS: Readonly<Record<string, string>> = {
  conflict: 'Conflict of interest',
  'COI-statement': 'Conflict of interest',
  'coi-statement': 'Conflict of interest',
  'financial-disclosure': 'Funding',
  'supported-by': 'Funding',
  con: 'Author contributions',
  'data-availability': 'Data availability',
  dataset: 'Data availability',
}

const BACK_HEADINGS: Readonly<Record<string, string>> = {
  ack: 'Acknowledgements',
  app: 'Appendix',
  glossary: 'Abbreviations',
}

const BACK_LEFT_OUT: ReadonlySet<string> = new Set(['title', 'label', 'ref-list', 'bio'])

const CONFLICT = /conflicts? of interest|competing (?:financial )?interest|declaration of interest/i

/** Appends abstracts and key words. */
export function addFront(manuscript: Manuscript, meta: XmlElement | undefined): void {
  for (const abstract of elementsOf(meta, 'abstract', 'trans-abstract')) {
    addBlocks(manuscript, abstract, [headingText(at(abstract, 'title')) || 'Abstract'])
  }
  for (const group of elementsOf(meta, 'kwd-group')) {
    const words = elementsOf(group, 'kwd', 'compound-kwd').map((word) => inlineText(word).text)
    const text = words.filter((word) => word !== '').join('; ')
    manuscript.add({ text, mentions: [] }, [headingText(at(group, 'title')) || 'Keywords'])
  }
}

/** Appends what stands behind the body: acknowledgements, declarations, appendices, footnotes; no list of references. */
export function addBack(manuscript: Manuscript, article: XmlElement, meta: XmlElement | undefined): void {
  for (const part of elementsOf(at(article, 'back'))) addBackPart(manuscript, part)
  for (const floats of elementsOf(article, 'floats-group', 'floats-wrap')) {
    addBlocks(manuscript, floats, ['Figures and tables'])
  }
  for (const note of descendantsOf(at(meta, 'author-notes'), 'fn')) {
    const heading = headingOf(note) || (CONFLICT.test(lineOf(note)) ? 'Conflict of interest' : '')
    if (heading !== '') addBlocks(manuscript, note, [heading])
  }
  for (const statement of descendantsOf(meta, 'funding-statement')) {
    manuscript.add({ text: lineOf(statement), mentions: [] }, ['Funding'])
  }
  for (const item of descendantsOf(meta, 'custom-meta')) {
    const name = lineOf(at(item, 'meta-name'))
    if (/data availability/i.test(name)) {
      manuscript.add({ text: lineOf(at(item, 'meta-value')), mentions: [] }, [name])
    }
  }
}

function addBackPart(manuscript: Manuscript, part: XmlElement): void {
  const title = headingText(at(part, 'title'))
  if (part.name === 'app-group') for (const app of elementsOf(part, 'app')) addBackPart(manuscript, app)
  else if (part.name === 'fn-group') addFootnotes(manuscript, part, below([], title))
  else if (!BACK_LEFT_OUT.has(part.name)) {
    addBlocks(manuscript, part, [title || headingOf(part) || (BACK_HEADINGS[part.name] ?? 'Notes')])
  }
}

function addFootnotes(manuscript: Manuscript, group: XmlElement, path: readonly string[]): void {
  for (const note of elementsOf(group, 'fn')) {
    const heading = path.length > 0 ? '' : headingOf(note) || 'Footnotes'
    addBlocks(manuscript, note, below(path, heading))
  }
}

/** What a statement's type says it is; '' where it says nothing. */
function headingOf({ attributes }: XmlElement): string {
  const type = attributes['fn-type'] ?? attributes['notes-type'] ?? attributes['sec-type'] ?? ''
  return STATEMENTS[type] ?? ''
}
