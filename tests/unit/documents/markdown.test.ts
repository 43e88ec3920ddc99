import { describe, expect, it } from 'vitest'
import { markdown } from '../../../src/adapters/documents/markdown.ts'
import { bibliographyOf, file, mentionsOf, outline, parse } from './parse-markdown.ts'

const anchors = (text: string, ...keys: readonly string[]) =>
  parse(text, ...keys).sections.flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor))

describe('headings', () => {
  it('become the title and the path of sections', () => {
    const document = parse(
      '# On *cells*\n\nOpening.\n\n## Kinds\n\nFirst.\n\n### Small\n\nSecond.\n\n## Uses {#uses}\n\nThird.\n',
    )
    expect(document.title).toBe('On cells')
    expect(outline(document)).toEqual(['Opening.', 'Kinds | First.', 'Kinds › Small | Second.', 'Uses | Third.'])
  })

  it('of the first rank are sections after the first one', () => {
    expect(outline(parse('# One\n\nA.\n\n# Two\n\nB.\n\n## Deep\n\nC.'))).toEqual(['A.', 'Two | B.', 'Two › Deep | C.'])
  })

  it('underlined with dashes and skipping ranks keep their order', () => {
    expect(outline(parse('Title\n===\n\nPart\n---\n\n#### Far\n\nA.\n\n### Near\n\nB.'))).toEqual([
      'Part › Far | A.',
      'Part › Near | B.',
    ])
  })

  it('that nobody could read on one line are cut at a word', () => {
    const [path = ''] = parse(`# T\n\n## ${'long words '.repeat(100)}\n\nA.`).sections[0]?.path ?? []
    expect(path.length).toBeLessThanOrEqual(301)
    expect(path).toMatch(/words?…$/)
  })
})

describe('the title', () => {
  it.each([
    ['---\ntitle: "Of cells"\ntags: [a, b]\n---\n# Chapter\n\nA.', 'Of cells', ['Chapter | A.']],
    ['---\ntitle: Of cells\n---\n\n# Of cells\n\nA.', 'Of cells', ['A.']],
    ["---\r\ndate: 2024\r\ntitle: 'It''s'\r\n...\r\nA.", "It''s", ['A.']],
    ['---\ntitle: On µm\n\nGröße: 3\nlist:\n- a\n---\nA.', 'On µm', ['A.']],
    ['---\ntitle: >\n  folded\n---\nA.', 'page', ['A.']],
    ['A.\n\n## B\n\nC.', 'page', ['A.', 'B | C.']],
    ['# ![logo](l.png)\n\n# Real\n\nA.', 'Real', ['A.']],
    ['---\ntitle: "\u200b"\n---\nA.', 'page', ['A.']],
    ['---\nThis is prose after a rule.\n\n---\n\nB.', 'page', ['This is prose after a rule.', 'B.']],
    ['---\n\nname: value\n\n---\n\nB.', 'page', ['name: value', 'B.']],
  ])('of %j', (text, title, paragraphs) => {
    const document = parse(text)
    expect(document.title).toBe(title)
    expect(outline(document)).toEqual(paragraphs)
  })
})

describe('paragraphs are what a reader sees', () => {
  it.each([
    ['emphasis', 'A *very* __good__ ***cell***.', 'A very good cell.'],
    ['soft and hard line breaks', 'One\ntwo  \nthree\\\nfour.', 'One two three four.'],
    [
      'links',
      'See [the paper](https://example.org/a_b "t"), [this][1] and <https://example.org>.\n\n[1]: /x',
      'See the paper, this and https://example.org.',
    ],
    ['pictures', 'Before ![alt *text*](p.png) after ![b][r].\n\n[r]: q.png', 'Before after .'],
    ['code', 'Run `a * b` now.', 'Run a * b now.'],
    [
      'HTML',
      'H<sub>2</sub>O<br>and <b>more</b> <!-- unseen -->text <script>alert(1)</script>here.',
      'H2O and more text here.',
    ],
    ['raised numbers', 'About 10<sup>6</sup> cells per cm<sup>-2</sup>.', 'About 10⁶ cells per cm⁻².'],
    ['character references and escapes', 'R&amp;D&nbsp;&gt; 2 \\* 3 &#181;g', 'R&D > 2 * 3 µg'],
    ['ligatures, soft hyphens, marks of direction', 'eﬃ\u00adcient \u200fﬁ\u202ebre', 'efficient fibre'],
    ['numbers in brackets', 'As others say, e.g. [1], [2, 3].', 'As others say, e.g. [1], [2, 3].'],
    ['words between underscores and stars', 'snake_case_name and 2*3*4', 'snake_case_name and 234'],
    ['right-to-left text', 'الخلايا **تنمو**.', 'الخلايا تنمو.'],
    ['composition', 'cafe\u0301', 'café'],
  ])('%s', (_, text, expected) => {
    expect(outline(parse(text))).toEqual([expected])
  })

  it('leaves out HTML blocks, rules, definitions and comments, keeps quotes and code', () => {
    const text = [
      'A.',
      '<script>\nlet x = 1\n\nmore()\n</script>',
      '<div class="nav">\nMenu\n</div>',
      '***',
      '<!-- a note\n\nto myself -->',
      '> Quoted *words*.\n>\n> > Deeper.',
      '```js\nlet a = 1\nlet b\n\nrun(a)\n```',
      '    indented code',
      '[unused]: https://example.org',
    ].join('\n\n')
    expect(outline(parse(text))).toEqual([
      'A.',
      'Quoted words.',
      'Deeper.',
      'let a = 1 let b',
      'run(a)',
      'indented code',
    ])
  })

  it('leaves out pictures embedded in the text, whatever their size', () => {
    const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(100_000)}`
    expect(outline(parse(`A ![x](${picture}) b.\n\n![y][i]\n\n[i]: <${picture}>\n`))).toEqual(['A b.'])
  })

  it('reads UTF-16 and Windows line ends like any other', () => {
    const text = '# Zellen\r\n\r\nGrößer\r\nals µm.\r\n'
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
    ])
    const document = markdown.parse({ path: 'a.md', bytes: utf16 }, new Map())
    expect([document.title, ...outline(document)]).toEqual(['Zellen', 'Größer als µm.'])
  })
})

describe('lists', () => {
  it('give one paragraph an item', () => {
    expect(outline(parse('Kinds:\n\n- one\n- two *b*\n\n1. first.\n2. second,\n   going on.\n'))).toEqual([
      'Kinds:',
      'one',
      'two b',
      'first.',
      'second, going on.',
    ])
  })

  it('keep short points with the item they belong to', () => {
    expect(
      outline(parse('- Sources\n  - marrow\n  - fat\n    - belly\n    - thigh\n- Uses:\n  - bone.\n  - skin.')),
    ).toEqual(['Sources: marrow; fat: belly; thigh', 'Uses: bone. skin.'])
  })

  it('split points that are long, cited or named', () => {
    const long = 'word '.repeat(90).trim()
    expect(outline(parse(`- A\n  - ${long}\n  - b\n- C\n  - d [@k]\n- E\n  - f {#f}`, 'k'))).toEqual([
      'A',
      long,
      'b',
      'C',
      'd',
      'E',
      'f',
    ])
  })

  it('keep several paragraphs of an item apart', () => {
    expect(outline(parse('- One.\n\n  Two.\n\n      code\n- Three.'))).toEqual(['One.', 'Two.', 'code', 'Three.'])
  })
})

describe('tables', () => {
  const table = '| Source | Yield: | |\n|:--|--:|---|\n| **marrow** | low | x |\n| fat | | |\n| | | |\n'

  it('give every row a paragraph with its headers', () => {
    expect(outline(parse(`## S\n\n${table}`))).toEqual(['S | Source: marrow; Yield: low; x', 'S | Source: fat'])
  })

  it.each([
    ['Table 1. Sources of MSCs', 'Table 1. Sources of MSCs'],
    ['**Table 2:** Sources', 'Table 2: Sources'],
    ['Table: Sources', 'Sources'],
    [': Sources', 'Sources'],
  ])('stand under their caption %j, before or after', (caption, heading) => {
    const rows = [`S › ${heading} | Source: marrow; Yield: low; x`, `S › ${heading} | Source: fat`]
    expect(outline(parse(`## S\n\n${caption}\n\n${table}\nEnd.`))).toEqual([...rows, 'S | End.'])
    expect(outline(parse(`## S\n\nStart.\n\n${table}\n${caption}\n\nEnd.`))).toEqual([
      'S | Start.',
      ...rows,
      'S | End.',
    ])
  })

  it('leave sentences about a table alone', () => {
    expect(outline(parse(`Table 1 shows sources.\n\n${table}`))[0]).toBe('Table 1 shows sources.')
  })

  it('give a caption between two tables to one of them', () => {
    const two = `${table}\nTable 2. Second\n\n${table}`
    expect(outline(parse(two)).map((line) => line.split(' | ').length)).toEqual([1, 1, 2, 2])
  })

  it('keep citations and anchors of cells', () => {
    const document = parse('| A | B |\n|---|---|\n| x [@k] | y. [@l] {#row-1} |', 'k', 'l')
    expect(outline(document)).toEqual(['A: x; B: y.'])
    expect(mentionsOf(document)).toEqual([
      ['k', 'A: x'],
      ['l', 'all'],
    ])
    expect(document.sections[0]?.paragraphs[0]?.anchor).toBe('row-1')
  })
})

describe('anchors', () => {
  it('are taken from the end of a paragraph', () => {
    expect(anchors('One. {#def-02}\n\nTwo.{#b .class x=y}\n\nThree {#not} here.\n\n- Item. {#it}')).toEqual([
      'def-02',
      'b',
      null,
      'it',
    ])
    expect(outline(parse('One. {#def-02}'))).toEqual(['One.'])
    expect(outline(parse('Three {#not} here.'))).toEqual(['Three {#not} here.'])
  })

  it('name one paragraph: the first', () => {
    expect(anchors('One. {#a}\n\nTwo. {#a}')).toEqual(['a', null])
  })
})

describe('citations', () => {
  it.each([
    ['One. Two. [@k] {#a}', 'One. Two.', [['k', 'all']]],
    ['One. Two. [@k; @l]', 'One. Two.', [['k l', 'all']]],
    [
      'One. [@k] [@l]',
      'One.',
      [
        ['k', 'all'],
        ['l', 'all'],
      ],
    ],
    ['One [@k]. Two.', 'One. Two.', [['k', 'One']]],
    ['One. [@k] Two.', 'One. Two.', [['k', 'One.']]],
    [
      'One [@k] and [-@l] two.',
      'One and two.',
      [
        ['k', 'One'],
        ['l', 'One and'],
      ],
    ],
    ['One 👩‍🔬𝛼 [@k] two.', 'One 👩‍🔬𝛼 two.', [['k', 'One 👩‍🔬𝛼']]],
    ['[@k] says so.', '[@k] says so.', [['k', '[@k]']]],
    ['One [see @k, p. 3; @l] two.', 'One [see @k, p. 3; @l] two.', [['k l', 'One [see @k, p. 3; @l]']]],
    ['One [@k; @unknown] two.', 'One [@k; @unknown] two.', [['k', 'One [@k; @unknown]']]],
    ['One [@unknown] two [a@k] three [k].', 'One [@unknown] two [a@k] three [k].', []],
  ] as const)('in %j', (text, expected, mentions) => {
    const document = parse(text, 'k', 'l')
    expect(outline(document)).toEqual([expected])
    expect(mentionsOf(document)).toEqual(mentions)
  })

  it('list the works they name, once, and no others', () => {
    expect(parse('A. [@k]\n\nB [@l; @k].', 'k', 'l', 'm').references.map(({ key }) => key)).toEqual(['k', 'l'])
  })

  it('in headings are left out', () => {
    expect(parse('# Title\n\n## Part [@k]\n\nA.', 'k').sections[0]?.path).toEqual(['Part'])
  })
})

describe('the kind of document', () => {
  it.each([
    ['notes/a.md', 'study-notes'],
    ['notes/deep/a.md', 'study-notes'],
    ['a.md', 'text'],
    ['my/notes/a.md', 'text'],
  ])('of %s is %s', (path, kind) => {
    expect(markdown.parse(file('A.', path), bibliographyOf()).kind).toBe(kind)
  })
})
