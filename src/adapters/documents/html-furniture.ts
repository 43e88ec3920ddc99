import { attribute, elementsBelow, type HtmlElement, isElement } from './html-tree.ts'

const NEVER_TEXT: ReadonlySet<string> = new Set(
  (
    'script style noscript template button select input textarea iframe object embed audio video canvas svg img ' +
    'picture dialog head link meta'
  ).split(' '),
)

const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'menu'])

const FURNITURE_ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|alert|menu|toolbar)$/

/** Words in a class or id that name what surrounds a text. */
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|navbar|navigation|sidebar|social|share|sharing|newsletter|subscribe|advert\w*|ads?|promo\w*|popup|modal|overlay|skip-?link|sr-only|visually-?hidden|screen-reader-text|comments?|disqus|related|recommend\w*|toolbar|tooltip|mw-editsection|mw-jump\w*|jump-to-nav|toc|table-of-contents|ambox|navbox|catlinks|noprint|site-header|site-footer|usa-banner|login)(?:$|[\s_-])/i

/** In UTF-16 units */
const LONGEST_NAME = 500

/** A part with this share of the page's words is its text, whatever it is called. */
const MAIN_SHARE = 0.5

/** With less of a page's words in paragraphs, paragraphs are not where its text is. */
const PROSE_SHARE = 0.1

/** So many links, and so much of the text in them, make a menu. */
const MENU_LINKS = 3
const MENU_SHARE = 0.8

/** The element that holds the article, and which elements inside it are left out. */
export interface Content {
  readonly root: HtmlElement
  readonly leavesOut: (element: HtmlElement) => boolean
}

/** Finds the article of a page: `main` or the one `article` with most of its words, otherwise the body. */
export function findContent(page: HtmlElement): Content {
  const body = elementsBelow(page, 'body')[0] ?? page
  const measures = new Map<HtmlElement, Measure>()
  const whole = measure(body, { inParagraph: false, inLink: false }, measures)
  // Pages that set paragraphs apart by line breaks have hardly any text inside paragraphs.
  const words = (measured: Measure) => (whole.prose < whole.text * PROSE_SHARE ? measured.text : measured.prose)
  const isMain = (element: HtmlElement) => words(measures.get(element) ?? NOTHING) >= words(whole) * MAIN_SHARE
  const candidates = elementsBelow(body, 'main', 'article', 'div', 'section').filter(
    (element) => /^(?:main|article)$/.test(element.tagName) || /^(?:main|article)$/.test(attribute(element, 'role')),
  )
  const root = candidates.filter(isMain).at(-1) ?? body
  const isFrame = (element: HtmlElement) => root === body && element.tagName === 'header'
  return {
    root,
    leavesOut: (element) =>
      isNeverText(element) ||
      ((isFrame(element) || isFurniture(element) || isMenu(element, measures.get(element))) && !isMain(element)),
  }
}

/** What an element holds; texts in characters. */
interface Measure {
  /** Running text, inside paragraphs */
  readonly prose: number
  readonly text: number
  /** Text that is a link's */
  readonly linked: number
  readonly links: number
}

const NOTHING: Measure = { prose: 0, text: 0, linked: 0, links: 0 }

interface Place {
  readonly inParagraph: boolean
  readonly inLink: boolean
}

/** Measures `element` and, into `measures`, everything below it. */
function measure(element: HtmlElement, place: Place, measures: Map<HtmlElement, Measure>): Measure {
  const inParagraph = place.inParagraph || element.tagName === 'p'
  const inLink = place.inLink || element.tagName === 'a'
  const parts = element.childNodes.map((node): Measure => {
    if (isElement(node)) return isNeverText(node) ? NOTHING : measure(node, { inParagraph, inLink }, measures)
    const text = 'value' in node ? node.value.trim().length : 0
    return { prose: inParagraph ? text : 0, text, linked: inLink ? text : 0, links: 0 }
  })
  const sum = parts.reduce(
    (a, b) => ({
      prose: a.prose + b.prose,
      text: a.text + b.text,
      linked: a.linked + b.linked,
      links: a.links + b.links,
    }),
    { ...NOTHING, links: element.tagName === 'a' ? 1 : 0 },
  )
  measures.set(element, sum)
  return sum
}

/** A block of hardly anything but several links. */
function isMenu({ tagName }: HtmlElement, measured: Measure | undefined): boolean {
  if (measured === undefined || !/^(?:ul|ol|dl|div|section)$/.test(tagName)) return false
  return measured.links >= MENU_LINKS && measured.linked >= measured.text * MENU_SHARE
}

function isNeverText(element: HtmlElement): boolean {
  return NEVER_TEXT.has(element.tagName) || isHidden(element)
}

function isFurniture(element: HtmlElement): boolean {
  return (
    FURNITURE.has(element.tagName) ||
    FURNITURE_ROLES.test(attribute(element, 'role')) ||
    FURNITURE_NAMES.test(attribute(element, 'class').slice(0, LONGEST_NAME)) ||
    FURNITURE_NAMES.test(attribute(element, 'id').slice(0, LONGEST_NAME))
  )
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))
  )
}
