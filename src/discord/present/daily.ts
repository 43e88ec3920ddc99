import type { DailyPause, DailyQuestion } from '../../core/study/daily/daily.ts'
import { dayInWords } from '../../core/study/daily/wall-clock.ts'
import { writeControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import type { Button, Reply } from '../reply.ts'
import { escapeText } from './escape.ts'
import { MESSAGE_LIMIT } from './limits.ts'
import { optionButtons, presentItem, presentSolution } from './quiz-item.ts'
import { shorten } from './shorten.ts'

export const DAILY_PICK = 'daily-pick'
export const DAILY_TYPE = 'daily-type'
export const DAILY_WAKE = 'daily-wake'

const LAST_STEM_LENGTH = 200
const MISSED_NAMED = 3

export const PAUSE_TEXTS = {
  'nobody-answers': 'dailyPauseIgnored',
  'may-not-post': 'dailyPauseForbidden',
  'nothing-to-ask': 'dailyPauseEmpty',
} as const satisfies Record<DailyPause, TextKey>

/** A day's question with its buttons, below the solution of the one before, where there was one. */
export function presentDaily(question: DailyQuestion, last: DailyQuestion | null): Reply {
  const { item, locale, day } = question
  const asked = [
    say(locale, 'dailyTitle', { day: escapeText(dayInWords(day, locale)) }),
    presentItem(item, locale),
    `-# ${say(locale, 'dailyHow')}`,
    ...missedLine(question),
  ].join('\n')
  const rows = [dailyButtons(question)]
  if (last === null) return { text: asked, tone: 'answer', rows }
  const whole = [presentLast(last, presentSolution(last.item, locale)), asked].join('\n\n')
  const link = say(locale, 'dailySeeLast', { link: messageLink(last) })
  const short = [presentLast(last, last.messageId === null ? '' : link), asked].join('\n\n')
  return { text: whole.length <= MESSAGE_LIMIT ? whole : short, tone: 'answer', rows }
}

/** A question that is over, in the place where it was asked. */
export function presentClosedDaily(question: DailyQuestion): Reply {
  const { item, locale, day } = question
  const text = [
    say(locale, 'dailyTitle', { day: escapeText(dayInWords(day, locale)) }),
    presentItem(item, locale),
    '',
    presentSolution(item, locale),
    `-# ${countLine(question)}`,
  ].join('\n')
  return { text, tone: 'answer' }
}

/** The mark by which a day's question is found again among a channel's messages. */
export function dailyMark(question: DailyQuestion): string {
  return dailyButtons(question)[0]?.controlId ?? ''
}

export function wakeControl(day: string): string {
  return writeControlId({ name: DAILY_WAKE, ownerId: null, args: [day] })
}

/** That a room is asked nothing more, and how to go on. */
export function presentSleep(day: string, count: number, locale: string): Reply {
  const wake: Button = { label: say(locale, 'dailyWake'), controlId: wakeControl(day), style: 'primary' }
  return { text: say(locale, 'dailySleeps', { count }), rows: [[wake]] }
}

/** The address of a question's message. */
export function messageLink(message: Pick<DailyQuestion, 'serverId' | 'roomId' | 'messageId'>): string {
  return `https://discord.com/channels/${message.serverId}/${message.roomId}/${message.messageId ?? ''}`
}

function dailyButtons({ id, item, locale }: DailyQuestion): readonly Button[] {
  const idOf = (option: number) => writeControlId({ name: DAILY_PICK, ownerId: null, args: [id, String(option)] })
  if (item.kind !== 'cloze') return optionButtons(item, idOf, locale)
  const controlId = writeControlId({ name: DAILY_TYPE, ownerId: null, args: [id] })
  return [{ label: say(locale, 'dailyAnswer'), controlId, style: 'primary' }]
}

function presentLast(last: DailyQuestion, solution: string): string {
  const { item, locale } = last
  const stem = escapeText(shorten(item.stem, LAST_STEM_LENGTH))
  return [`${say(locale, 'dailyLast')}: ${stem}`, solution, `-# ${countLine(last)}`]
    .filter((line) => line !== '')
    .join('\n')
}

function countLine({ answered, right, locale }: DailyQuestion): string {
  return answered === 0 ? say(locale, 'dailyNobody') : say(locale, 'dailyRight', { right, answered })
}

function missedLine({ missed, locale }: DailyQuestion): readonly string[] {
  if (missed.length === 0) return []
  const named = missed.slice(-MISSED_NAMED).map((day) => dayInWords(day, locale))
  const earlier = missed.length - named.length
  const days = [...named, ...(earlier > 0 ? [say(locale, 'andMore', { count: earlier })] : [])].join('; ')
  return [`-# ${say(locale, 'dailyMissed', { days })}`]
}
