import type { Session } from './session.ts'

const MINUTE_MS = 60_000
/** After so long without anybody taking part, a session ends by itself. */
const SILENCE_MS = 90 * MINUTE_MS

/** What time alone does to a session; `set-back`: the clock was, so that its times lie ahead. */
export type DueSession = 'nothing' | 'next' | 'end' | 'set-back'

/** `answeredAt`: when a question was last answered where it takes place, or 0. */
export function dueSession(session: Session, answeredAt: number, now: number): DueSession {
  if (session.endedAt !== null) return 'nothing'
  if (session.positionAt > now + MINUTE_MS || session.activeAt > now + MINUTE_MS) return 'set-back'
  const { minutes, position, plan } = session
  const silentFor = now - Math.max(session.activeAt, answeredAt, minutes === null ? 0 : session.positionAt)
  if (silentFor >= SILENCE_MS) return 'end'
  if (minutes === null || now - session.positionAt < minutes * MINUTE_MS) return 'nothing'
  return position + 1 < plan.parts.length ? 'next' : 'end'
}

/** The session at its next part; ended after the last one. `seen` is the part that was read just then: who is late changes nothing. */
export function goOn(session: Session, seen: number, now: number): Session {
  if (session.endedAt !== null || session.position !== seen) return session
  if (seen + 1 >= session.plan.parts.length) return endSession(session, now)
  return { ...session, position: seen + 1, positionAt: now }
}

export function endSession(session: Session, now: number): Session {
  return session.endedAt === null ? { ...session, endedAt: now } : session
}

/** The session with the poll of a part revealed. */
export function revealPoll(session: Session, position: number): Session {
  return session.revealed.includes(position) ? session : { ...session, revealed: [...session.revealed, position] }
}
