import { expect, test } from 'vitest'
import type { Phrase } from '../../../../src/core/shared/phrase.ts'
import { writeReport } from '../../../../src/core/study/session/write-report.ts'
import { sayPhrase } from '../../../../src/discord/localisation/catalogue.ts'
import { sampleAnswer } from '../../../contracts/sample-answer.ts'
import { sampleSession } from '../../../samples/sessions.ts'

const inEnglish = ({ words }: Phrase) => words

const given = (question: string, kind: 'answered' | 'abstained') => {
  const answered = { ...sampleAnswer(1), question }
  const answer =
    kind === 'answered'
      ? answered
      : { ...answered, kind: 'abstained' as const, reason: 'nothing-found' as const, statements: [], citations: [] }
  return { id: question, roomId: 'room', learnerId: '81384788765712384', isPrivate: false, givenAt: 2000, answer }
}

test('a report has what was read, guessed, asked and left open, with the works behind it, and names nobody', () => {
  const session = sampleSession('a', { position: 1, startedAt: Date.UTC(2027, 4, 3, 17), endedAt: 1 })
  const votes = [0, 1, 1].map((option) => ({ position: 0, option }))
  const asked = [given('Where do they come from?', 'answered'), given('What do *they* cost?', 'abstained')]
  const report = writeReport(
    { session, endedAt: Date.UTC(2027, 4, 3, 18, 30), people: 3, votes, given: asked },
    [],
    inEnglish,
  )
  expect(report).toMatch(
    /^# Markers\n\nRead together on 2027-05-03 17:00, until 2027-05-03 18:30 \(UTC\)\. Took part: 3\./,
  )
  expect(report).toContain('## 1. Methods')
  expect(report).toContain('**What limits this?**')
  expect(report).toContain('- CD34: 1\n- CD73: 2 (right)\n- CD45: 0')
  expect(report).toContain('> MSCs express CD73, CD90 and CD105 on their surface.')
  expect(report).toContain('**Where do they come from?**')
  expect(report).toContain('- The library has no answer to: What do \\*they\\* cost?')
  expect(report).toContain('- Not read: Discussion')
  expect(report).toContain('## Sources\n\n### Quoted')
  expect(report).not.toContain('81384788765712384')
  for (const { citation } of session.plan.parts[0]?.prompts ?? []) expect(report).toContain(citation.quote.slice(0, 20))
})

test('a report of a session in which nothing was asked says so', () => {
  const session = sampleSession('a', { position: 2 })
  const report = writeReport({ session, endedAt: 5000, people: 1, votes: [], given: [] }, [], inEnglish)
  expect(report).toContain('## Questions asked\n\nNone.')
  expect(report).toContain('## Left open\n\nNothing.')
})

test('a report is in the language that it is asked for, but for what it quotes', () => {
  const session = sampleSession('a', { position: 1, startedAt: 1, endedAt: 1 })
  const asked = [given('What do they cost?', 'abstained')]
  const record = { session, endedAt: 5000, people: 1, votes: [], given: asked }
  const german = writeReport(record, [], (phrase) => sayPhrase('de', phrase))
  expect(german).toContain('## Gestellte Fragen\n\n**What do they cost?**\n\nKeine Antwort in der Bibliothek.')
  expect(german).toContain('- Die Bibliothek hat keine Antwort auf: What do they cost?')
  expect(german.split('\n').filter((line) => line.startsWith('>'))).toEqual(
    writeReport(record, [], inEnglish)
      .split('\n')
      .filter((line) => line.startsWith('>')),
  )
})
