import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText } from '../../../../src/discord/present/escape.ts'
import { MESSAGE_LIMIT, MESSAGES_PER_REPLY } from '../../../../src/discord/present/limits.ts'
import { splitMessage } from '../../../../src/discord/present/split-message.ts'
import { unescapeText } from '../unescape-text.ts'

const piece = fc.oneof(
  fc.constantFrom('word ', 'a-very-long-word', '*', '_', '[', '- ', '# ', '3. ', '😀', ' > ', 'é', '\\', '<@1>'),
  fc.string({ maxLength: 6 }),
)
const sentence = fc.array(piece, { minLength: 1, maxLength: 1200 }).map((parts) => parts.join('').replace(/\s+/g, ' '))

describe('splitMessage', () => {
  test('leaves a short text whole', () => {
    expect(splitMessage('> a **[1]**\n\nb')).toEqual(['> a **[1]**\n\nb'])
  })

  test('cuts between lines where it can', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `${i} ${'x'.repeat(70)}`)
    const messages = splitMessage(lines.join('\n'))
    expect(messages).toHaveLength(2)
    expect(messages.join('\n')).toBe(lines.join('\n'))
  })

  test('says so when the rest does not fit', () => {
    const messages = splitMessage('many words '.repeat(900))
    expect(messages).toHaveLength(MESSAGES_PER_REPLY)
    expect(messages.at(-1)).toMatch(/The rest did not fit/)
  })

  test('closes and opens again a block that is cut', () => {
    const messages = splitMessage(`\`\`\`bibtex\n${'a line of it\n'.repeat(250)}\`\`\``)
    expect(messages.length).toBeGreaterThan(1)
    for (const message of messages) {
      expect(message.startsWith('```bibtex\n')).toBe(true)
      expect(message.endsWith('\n```')).toBe(true)
    }
  })

  test('never exceeds Discord’s limit and never cuts an escape, a marker, a link or a code point', () => {
    const line = fc.oneof(
      sentence.map((text) => `> ${escapeText(text)} **[12]**`),
      sentence.map((text) => `**[1]** ${escapeText(text)} · <https://doi.org/10.1016/j.lfs.2020.118002>`),
      fc.constant(''),
    )
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        for (const message of splitMessage(lines.join('\n'))) {
          expect(message.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
          expect(message).not.toMatch(/\p{Cs}/u)
          for (const part of message.split('\n')) {
            expect(part.replace(/\\[^0-9A-Za-z\s]/g, '')).not.toMatch(/\\$|^\*?\[?\d*\]\*\*|\*\*\[\d*$|<https[^>]*$/)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a long quote becomes several quotes that together are the quote', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const shown = text.trim()
        fc.pre(shown.length > 0 && escapeText(shown).length < 4000)
        const quoted = splitMessage(`> ${escapeText(shown)}`)
        expect(quoted.every((message) => message.startsWith('> '))).toBe(true)
        expect(quoted.map((message) => unescapeText(message.slice(2))).join('')).toBe(shown)
      }),
      { numRuns: 60 },
    )
  })
})
