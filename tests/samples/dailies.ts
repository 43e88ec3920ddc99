import type { Daily, DailyQuestion } from '../../src/core/study/daily/daily.ts'
import { sampleChoice } from './quiz-items.ts'

/** Every day at 09:00 in Berlin. */
export function sampleDaily(changes: Partial<Daily> = {}): Daily {
  return {
    ...{ roomId: 'room', serverId: 'server', minute: 540, timeZone: 'Europe/Berlin', topic: null, locale: 'en-GB' },
    ...{ since: 0, pause: null },
    ...changes,
  }
}

export function sampleQuestion(id: string, day: string, changes: Partial<DailyQuestion> = {}): DailyQuestion {
  const at = Date.parse(`${day}T08:00:00Z`)
  return {
    ...{ id, roomId: 'room', serverId: 'server', day, item: sampleChoice(`item of ${id}`), locale: 'en-GB' },
    ...{ plannedAt: at, triedAt: at, state: 'planned', messageId: null, answered: 0, right: 0, missed: [] },
    ...changes,
  }
}
