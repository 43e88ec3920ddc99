import { dueSession, endSession, goOn } from '../../core/study/session/due-session.ts'
import type { Session } from '../../core/study/session/session.ts'
import { postSession } from '../sessions/post-session.ts'
import type { UseCases } from '../use-cases.ts'
import type { Ticker } from './ticker.ts'

/** Moves sessions on when their time has come, and says what could not be said before. */
export const sessions: Ticker = {
  name: 'sessions',
  async tick(useCases) {
    const { saved, log } = useCases
    await Promise.all(
      (await saved.sessions.all()).map((session) =>
        attend(session, useCases).catch((error: unknown) => log('error', 'session', { room: session.roomId, error })),
      ),
    )
  },
}

async function attend(session: Session, useCases: UseCases): Promise<void> {
  const { saved, now } = useCases
  const due = await dueNow(session, useCases)
  if (due === 'nothing') return postSession(session, useCases)
  const changed = await saved.sessions.change(session.id, (each) => {
    if (due === 'next') return goOn(each, session.position, now())
    if (due === 'end') return endSession(each, now())
    return { ...each, positionAt: now(), activeAt: now() }
  })
  if (changed !== null) await postSession(changed, useCases)
}

async function dueNow(session: Session, { saved, now }: UseCases) {
  const due = dueSession(session, 0, now())
  if (due !== 'end') return due
  const posts = await saved.sessions.posts(session.id)
  const places = [session.roomId, ...posts.flatMap(({ placeId }) => placeId ?? [])]
  const given = await saved.givenAnswers.givenBetween([...new Set(places)], session.activeAt, now() + 1)
  return dueSession(session, given.at(-1)?.givenAt ?? 0, now())
}
