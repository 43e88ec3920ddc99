import type { Session, SessionPart } from '../../src/core/study/session/session.ts'
import { sampleAnswer } from '../contracts/sample-answer.ts'
import { sampleChoice } from './quiz-items.ts'

/** A part with one prompt and a poll. */
function samplePart(heading: string): SessionPart {
  const [citation] = sampleAnswer(1).citations
  if (citation === undefined) throw new Error('The sample answer cites something.')
  const prompts = [{ kind: 'limits' as const, citation }]
  return { heading, title: citation.title, url: citation.url, prompts, poll: sampleChoice(`poll of ${heading}`) }
}

/** Three parts; begun at the moment 1000. */
export function sampleSession(id: string, changes: Partial<Session> = {}): Session {
  return {
    ...{ id, roomId: 'room', settingsRoomId: 'room', serverId: 'server', locale: 'en-GB', minutes: null },
    plan: { topic: 'Markers', parts: ['Methods', 'Results', 'Discussion'].map(samplePart), left: 0 },
    ...{ startedAt: 1000, position: 0, positionAt: 1000, activeAt: 1000, endedAt: null, revealed: [] },
    ...changes,
  }
}
