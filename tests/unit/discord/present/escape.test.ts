import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, quietLink } from '../../../../src/discord/present/escape.ts'
import { unescapeText } from '../unescape-text.ts'

/** Pieces that Discord would turn into something else, and plain text around them. */
const markup = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '~~',
    '||',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '>>> ',
    '# ',
    '-# ',
    '- ',
    '+ ',
    '1. ',
    '12) ',
  ],
  ...[
    '<@1>',
    '<@!1>',
    '<@&2>',
    '<#3>',
    '<:e:4>',
    '<a:e:4>',
    '</ask:5>',
    '<t:6:R>',
    '<id:home>',
    '@everyone',
    '@here',
    ':smile:',
  ],
  ...[
    'https://x.y',
    'steam://run',
    '[a](https://b.c)',
    'discord.gg/abc',
    'discord.com/invite/abc',
    '\\',
    '\n',
    '\n  ',
    ' ',
    'α',
    '😀',
    'MSC',
  ],
)
const hostile = fc
  .array(fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
  .map((parts) => parts.join(''))

/** What Discord still acts on once every escaped character counts as a letter. */
const ACTIVE =
  /[*_`~|[\]<\\]|^\s*[#>+-]|^[^\S\n]*\d+[.)](?=\s|$)|@everyone|@here|\w:\/\/|:[\w+-]+:|discord(?:app)?\.(?:gg|com|me)\//im

describe('escapeText', () => {
  test('leaves ordinary prose as it is', () => {
    const prose = 'MSCs (95% or more) express CD73, CD90 and CD105; see Fig. 2: p = 0.05 at 4 °C – "stable".'
    expect(escapeText(prose)).toBe(prose)
  })

  test('shows mentions, links and markup as they were written', () => {
    expect(escapeText('<@1> @everyone :smile: https://a.b')).toBe('\\<@1> \\@everyone \\:smile: https\\://a.b')
    expect(escapeText('# a\n- b\n 3. c\n> d')).toBe('\\# a\n\\- b\n 3\\. c\n\\> d')
    expect(escapeText('**a** ||b|| [1]')).toBe('\\*\\*a\\*\\* \\|\\|b\\|\\| \\[1\\]')
  })

  test('gives back the very text when the backslashes are taken out', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unescapeText(escapeText(text))).toBe(text)
      }),
    )
  })

  test('leaves nothing that Discord would act on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeText(text).replace(/\\[^0-9A-Za-z\s]/g, '¤')).not.toMatch(ACTIVE)
      }),
    )
  })
})

test('quietLink lets only whole web addresses through', () => {
  expect(quietLink('https://doi.org/10.1/x')).toBe('<https://doi.org/10.1/x>')
  for (const bad of ['', 'javascript:alert(1)', 'https://a b', 'https://a><@1>']) expect(quietLink(bad)).toBeNull()
})
