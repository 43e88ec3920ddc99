import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../../src/core/shared/errors.ts'
import { isQuiet, parseQuietHours, parseTimeZone, writeQuietHours } from '../../../src/core/study/quiet-hours.ts'
import { type AnsweringMode, type RoomSettings, UNTOUCHED_ROOM } from '../../../src/core/study/room.ts'
import { looksLikeQuestion, mannerOf, type Spoken } from '../../../src/core/study/room-manners.ts'

const NOON = new Date('2026-07-01T12:00:00Z')

describe('quiet hours', () => {
  test.each([
    ['22:00-07:00', { fromMinute: 1320, toMinute: 420 }],
    [' 9 – 17:30 ', { fromMinute: 540, toMinute: 1050 }],
    ['off', null],
  ])('are read from %j', (typed, hours) => {
    expect(parseQuietHours(typed)).toEqual(hours)
  })

  test.each(['', '25:00-07:00', '22:60-7', 'at night', '22:00', '8-8', '1-2-3'])('are not read from %j', (typed) => {
    expect(() => parseQuietHours(typed)).toThrow(UserError)
  })

  test('are written as they are read', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(minute, minute, (fromMinute, toMinute) => {
        fc.pre(fromMinute !== toMinute)
        expect(parseQuietHours(writeQuietHours({ fromMinute, toMinute }))).toEqual({ fromMinute, toMinute })
      }),
    )
  })

  test.each([
    ['2026-07-01T21:59:00Z', 'UTC', false],
    ['2026-07-01T22:00:00Z', 'UTC', true],
    ['2026-07-01T00:00:00Z', 'UTC', true],
    ['2026-07-01T06:59:59Z', 'UTC', true],
    ['2026-07-01T07:00:00Z', 'UTC', false],
    ['2026-07-01T20:30:00Z', 'Europe/Berlin', true],
    ['2026-01-01T20:30:00Z', 'Europe/Berlin', false],
    ['2026-01-01T20:30:00Z', 'Asia/Kolkata', true],
  ])('from 22 to 7, at %s in %s: %s', (time, timeZone, quiet) => {
    const settings = { ...UNTOUCHED_ROOM, quietHours: { fromMinute: 1320, toMinute: 420 }, timeZone }
    expect(isQuiet(settings, new Date(time))).toBe(quiet)
  })

  test('within one day', () => {
    const settings = { ...UNTOUCHED_ROOM, quietHours: { fromMinute: 700, toMinute: 721 } }
    expect(isQuiet(settings, NOON)).toBe(true)
    expect(isQuiet({ ...settings, quietHours: { fromMinute: 700, toMinute: 720 } }, NOON)).toBe(false)
    expect(isQuiet(UNTOUCHED_ROOM, NOON)).toBe(false)
  })
})

describe('time zones', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [' europe/berlin ', 'Europe/Berlin'],
    ['UTC', 'UTC'],
  ])('%j is %s', (typed, zone) => {
    expect(parseTimeZone(typed)).toBe(zone)
  })

  test.each(['', 'Mars/Olympus', '+02:00', 'Europe/Berlin; drop', 'x'.repeat(300)])('%j is none', (typed) => {
    expect(() => parseTimeZone(typed)).toThrow(UserError)
  })
})

describe('manners', () => {
  const QUESTION = 'Where do exosomes come from?'
  const modes: readonly AnsweringMode[] = ['mention', 'thread', 'when-sure', 'never']
  const manners = (spoken: Partial<Spoken>, settings: Partial<RoomSettings> = {}) =>
    modes.map((answering) =>
      mannerOf(
        { ...UNTOUCHED_ROOM, ...settings, answering },
        { text: QUESTION, addressed: false, place: 'channel', ...spoken },
        NOON,
      ),
    )

  test('who is addressed answers, except where the room wants none', () => {
    expect(manners({ addressed: true })).toEqual(['answer', 'answer-in-thread', 'answer', 'silence'])
    expect(manners({ addressed: true, place: 'thread' })).toEqual(['answer', 'answer', 'answer', 'silence'])
  })

  test('a direct message is always answered', () => {
    expect(manners({ place: 'direct' })).toEqual(['answer', 'answer', 'answer', 'answer'])
  })

  test('plain questions are answered where the room says so', () => {
    expect(manners({})).toEqual(['silence', 'silence', 'when-sure', 'silence'])
    expect(manners({ place: 'own-thread' })).toEqual(['silence', 'answer', 'answer', 'silence'])
    expect(manners({ place: 'forum-post' })).toEqual(['silence', 'when-sure', 'when-sure', 'silence'])
  })

  test('remarks are left alone, and so is everything unasked in quiet hours', () => {
    expect(manners({ text: 'I read that yesterday.' })).toEqual(['silence', 'silence', 'silence', 'silence'])
    const quietHours = { fromMinute: 700, toMinute: 800 }
    expect(manners({}, { quietHours })).toEqual(['silence', 'silence', 'silence', 'silence'])
    expect(manners({ addressed: true }, { quietHours })[0]).toBe('answer')
  })

  test.each([
    ['Where do exosomes come from?', true],
    ['how are MSCs cultured', true],
    ['(Do they migrate?)', true],
    ['What a day. I am off.', false],
    ['I like it.', false],
    ['why?', false],
    [`Is it ${'very '.repeat(80)}long?`, false],
  ])('%j asks something: %s', (text, asks) => {
    expect(looksLikeQuestion(text)).toBe(asks)
  })
})
