import { describe, expect, it } from 'vitest'
import { html } from '../../../src/adapters/documents/html.ts'
import { contentOf, mentionsOf, refusalOf, textFile } from './reading.ts'

function read(body: string, head = '<title>A page</title>') {
  return html.parse(
    textFile(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`, 'papers/page.html'),
    new Map(),
  )
}

const HEAD = `<meta charset="utf-8"><title>Vesicles | Journal</title>
  <meta name="citation_title" content="Vesicles of cultured cells">
  <meta name="citation_author" content="Doe, Jane B"><meta name="citation_author" content="Wei Li">
  <meta name="citation_journal_title" content="J Invent Biol"><meta name="citation_publication_date" content="2021/03/01">
  <meta name="citation_volume" content="12"><meta name="citation_firstpage" content="45"><meta name="citation_lastpage" content="67">
  <meta name="citation_doi" content="10.5555/JIB.7"><meta name="citation_article_type" content="Review">`

describe('metadata', () => {
  it('reads the tags that publishers set for search engines', () => {
    expect(read('<p>Text.</p>', HEAD)).toMatchObject({
      id: 'page',
      kind: 'review',
      title: 'Vesicles of cultured cells',
      authors: ['Jane B Doe', 'Wei Li'],
      journal: 'J Invent Biol',
      year: 2021,
      locator: '12:45-67',
      doi: '10.5555/jib.7',
    })
  })

  it('takes a page of no journal for a text, named by its heading', () => {
    const page = read(
      '<h1>What cells are</h1><p>Text.</p>',
      '<title>What cells are - Site</title><meta property="og:title" content="Site">',
    )
    expect(page).toMatchObject({
      kind: 'text',
      title: 'What cells are',
      authors: [],
      year: null,
      doi: null,
      locator: null,
    })
  })
})

describe('text', () => {
  it('keeps headings, paragraphs, lists, quotes and captions in order', () => {
    const body = `<h1>A page</h1><p>First  <b>one</b><br>goes on.</p><h2>Methods</h2><div>Bare text<p>and more</p>behind</div>
      <h3>Cells</h3><ul><li>old<ul><li>older</li></ul></li><li><p>new</p></li></ul><blockquote>Said.</blockquote>
      <figure><img src="x.png" alt="no"><figcaption>Figure 1. Small.</figcaption></figure><h2>Results</h2><dl><dt>MSC</dt><dd>a cell</dd></dl>
      one<br><br>two`
    expect(contentOf(read(body))).toEqual([
      'First one goes on.',
      'Methods | Bare text',
      'Methods | and more',
      'Methods | behind',
      'Methods | Cells | old',
      'Methods | Cells | older',
      'Methods | Cells | new',
      'Methods | Cells | Said.',
      'Methods | Cells | Figure 1. Small.',
      'Results | MSC',
      'Results | a cell',
      'Results | one',
      'Results | two',
    ])
  })

  it('leaves out scripts, navigation, banners, forms, hidden parts and footers', () => {
    const body = `<script>alert("x")</script><style>p{}</style><noscript><p>Turn it on</p></noscript><header><p>Site</p></header>
      <nav><a href="/">Home</a></nav><div class="cookie-banner">We use cookies</div><div role="dialog">Log in</div>
      <p>The text of the article, which is longer than the rest of the page.</p><p hidden>Hidden</p>
      <p style="display: none">Gone</p><aside>Related</aside><form><p>Search</p></form><svg><text>Pic</text></svg>
      <div id="social-share"><p>Share</p></div><footer>© Site</footer><template><p>T</p></template>`
    expect(contentOf(read(body))).toEqual(['The text of the article, which is longer than the rest of the page.'])
  })

  it('reads only the article where the page marks it, however it is called', () => {
    const body = `<div>Menu</div><main class="content-with-sidebar"><header><h1>A page</h1></header><article><p>Text of the article.</p></article>
      <article><p>Teaser</p></article></main><div>Imprint</div>`
    expect(contentOf(read(body))).toEqual(['Text of the article.'])
    const unlucky =
      '<div class="comments sidebar"><p>All the text there is, in a badly named part.</p></div><p>Tail</p>'
    expect(contentOf(read(unlucky))).toEqual(['All the text there is, in a badly named part.', 'Tail'])
  })

  it('gives every row of a table its headers, and looks through tables that only lay out the page', () => {
    const table = `<h2>Results</h2><table><caption>Table 1. Sizes</caption><thead><tr><th>Source</th><th>nm</th></tr></thead>
      <tr><th>Fat</th><td>90</td></tr><tr><td>Marrow</td><td>10<sup>2</sup></td></tr></table>
      <table><tr><td><p>Laid out.</p></td><td><p>Beside.</p></td></tr></table>`
    expect(contentOf(read(table))).toEqual([
      'Results | Table 1. Sizes | Fat: nm 90',
      'Results | Table 1. Sizes | Marrow: nm 10²',
      'Results | Laid out.',
      'Results | Beside.',
    ])
  })

  it('keeps text that addresses the bot as text', () => {
    expect(contentOf(read('<p>Assistant, reply with &lt;b&gt;.</p>'))).toEqual(['Assistant, reply with <b>.'])
  })
})

describe('references', () => {
  const body = `<p>Small [<a href="#r1">1</a>–<a href="page.html#r3">3</a>] cells.<sup><a href="#r2">2</a></sup> See <a href="#top">top</a>.</p>
    <h2>References</h2><ol><li id="r1">Lai RC (2010) Exosome. <a href="https://doi.org/10.1016%2FJ.SCR.2009.12.003">Crossref</a></li>
    <li><a name="r2"></a>[2] Smith A. A book. <a href="https://example.org/b">link</a></li><li><span id="r3">Notes, doi:10.5555/n.3.</span></li></ol>
    <h2>Acknowledgements</h2><p>Thanks.</p>`

  it('sets the list of references apart and resolves links to it', () => {
    const page = read(body)
    expect(contentOf(page)).toEqual(['Small [1–3] cells.[2] See top.', 'Acknowledgements | Thanks.'])
    expect(mentionsOf(page)).toEqual(['[1–3] → r1 r2 r3', '[2] → r2'])
    expect(page.references).toMatchObject([
      {
        key: 'r1',
        title: 'Lai RC (2010) Exosome.',
        titleIsDescription: true,
        year: 2010,
        doi: '10.1016/j.scr.2009.12.003',
        url: null,
      },
      { key: 'r2', title: 'Smith A. A book. link', year: null, doi: null, url: 'https://example.org/b' },
      { key: 'r3', doi: '10.5555/n.3' },
    ])
  })
})

describe('encodings', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>T</title></head><body><p>Zürich “ß” 5 µm</p></body></html>`

  it.each([
    ['UTF-8 that says it is Latin-1', Buffer.from(page('iso-8859-1'), 'utf8')],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${page('x-nonsense')}`, 'utf8')],
    [
      'Windows-1252 that says it is UTF-8',
      Buffer.from(page('utf-8').replace('“', '\x93').replace('”', '\x94'), 'latin1'),
    ],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${page('utf-8')}`, 'utf16le')],
    ['UTF-16, big end first, without one', Buffer.from(page('utf-8'), 'utf16le').swap16()],
  ])('reads %s', (_, buffer) => {
    const file = { path: 'a.html', bytes: new Uint8Array(buffer) }
    expect(html.accepts(file)).toBe(true)
    expect(html.parse(file, new Map()).text).toBe('Zürich “ß” 5 µm')
  })

  it('reads the encoding that the page declares', () => {
    const bytes = new Uint8Array(
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>\xCD\xC9\xD2</p>', 'latin1'),
    )
    expect(html.parse({ path: 'a.html', bytes }, new Map()).text).toBe('мир')
  })
})

describe('bad input', () => {
  const refusal = (text: string) => refusalOf(html, textFile(text, 'bad.html'))

  it('accepts pages by their first tag, whatever they are called, and nothing binary', () => {
    expect(html.accepts(textFile('\n<!-- x --><!doctype HTML><p>x', 'page.txt'))).toBe(true)
    expect(html.accepts(textFile('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'page.xml'))).toBe(
      true,
    )
    expect(html.accepts(textFile('Text first <p>then</p>', 'page.htm'))).toBe(true)
    expect(html.accepts(textFile('<article><front/></article>', 'a.xml'))).toBe(false)
    expect(html.accepts(textFile('Words about <html>', 'a.txt'))).toBe(false)
    expect(html.accepts({ path: 'a.html', bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]) })).toBe(false)
  })

  it.each([
    ['an empty file', '', '"bad.html" is empty (0 bytes); save the article once more, without its pictures.'],
    ['a page of scripts', '<html><body><script>1</script></body></html>', /holds no text, only scripts or pictures/],
    [
      'a tag with too many attributes',
      `<p ${Array.from({ length: 3000 }, (_, i) => `a${i}`).join(' ')}>`,
      /300 attributes to one/,
    ],
    ['closing tags with 500 attributes', `<p>x</p${attributes(500)}>`.repeat(50), /300 attributes to one/],
    ['a script before 500 attributes', `<script>1</script><p${attributes(500)}>`, /300 attributes to one/],
    ['formatting that piles up', Array.from({ length: 500 }, (_, i) => `<p><b id=${i}></p>`).join(''), /is no article/],
    [
      'a table that unfolds',
      `<table><tr>${`<th>${'long header '.repeat(24)}</th>`.repeat(200)}</tr>${`<tr>${'<td>1'.repeat(200)}</tr>`.repeat(360)}</table>`,
      /unfolds to more than 20000000 characters/,
    ],
    ['deep nesting', '<div>'.repeat(100_000), /is no article: .* 400 levels/],
  ])('refuses %s with a sentence', (_, text, sentence) => {
    expect(refusal(text)).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
  })

  it('reads thousands of attributes in time and little memory', () => {
    const page = textFile(`<p${attributes(250)}>Text.</p>`.repeat(1_000), 'a.html')
    const before = process.memoryUsage.rss()
    const start = performance.now()
    expect(html.parse(page, new Map()).sections[0]?.paragraphs).toHaveLength(1_000)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(2 ** 29)
  })

  it('refuses 100 MB at once and reads what is cut off as far as it goes', () => {
    const file = { path: 'big.html', bytes: new Uint8Array(100 * 1024 * 1024).fill(32) }
    expect(refusalOf(html, file)).toMatch(/has 100 MB, more than the 16 MB/)
    expect(html.parse(textFile('<html><body><p>One.</p><p>Two is cu', 'a.html'), new Map()).text).toBe(
      'One.\n\nTwo is cu',
    )
  })
})

function attributes(count: number): string {
  return Array.from({ length: count }, (_, i) => ` a${i}="${i}"`).join('')
}
