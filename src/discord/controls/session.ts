import { goOn, revealPoll } from '../../core/study/session/due-session.ts'
import type { Session } from '../../core/study/session/session.ts'
import { say } from '../localisation/catalogue.ts'
import { presentOption } from '../present/quiz-item.ts'
import { SESSION_HERE, SESSION_LEAVE, SESSION_NEXT, SESSION_REVEAL, SESSION_VOTE } from '../present/session.ts'
import { Refusal } from '../refusal.ts'
import { postSession, workReply } from '../sessions/post-session.ts'
import type { UseCases } from '../use-cases.ts'
import type { Control, Press } from './control.ts'
import { writeControlId } from './control-id.ts'

/** Says that somebody takes part, what is kept of that, and how to take it back. */
export const sessionHere = {
  name: SESSION_HERE,
  placement: () => 'private',
  run: async (press, useCases) => {
    const { locale, learnerId } = press.origin
    const session = await findSession(press, useCases)
    await join(session, press, useCases)
    const controlId = writeControlId({ name: SESSION_LEAVE, ownerId: learnerId, args: [session.id] })
    return { text: say(locale, 'sessionJoined'), rows: [[{ label: say(locale, 'sessionLeave'), controlId }]] }
  },
} as const satisfies Control

export const sessionLeave = {
  name: SESSION_LEAVE,
  placement: () => 'update',
  run: async ({ args, origin: { learnerId, locale } }, { saved }) => {
    await saved.sessions.leave(args[0] ?? '', learnerId)
    return { text: say(locale, 'sessionLeft') }
  },
} as const satisfies Control

/** A guess, before the passage is shown. */
export const sessionVote = {
  name: SESSION_VOTE,
  placement: () => 'private',
  run: async (press, useCases) => {
    const { locale, learnerId } = press.origin
    const session = await findSession(press, useCases)
    const [position, option] = [Number(press.args[1]), Number(press.args[2])]
    const poll = session.plan.parts[position]?.poll ?? null
    const answer = poll === null ? '' : presentOption(poll, option, locale)
    if (answer === '' || session.revealed.includes(position)) throw new Refusal(say(locale, 'dailyOver'))
    const vote = { position, option }
    const isKept = await useCases.saved.sessions.vote(session.id, learnerId, vote, useCases.now())
    if (!isKept) throw new Refusal(say(locale, 'expired'))
    return { text: say(locale, 'sessionGuessed', { answer }) }
  },
} as const satisfies Control

/** Shows the passage that a poll is written from, and how people guessed. */
export const sessionReveal = {
  name: SESSION_REVEAL,
  placement: () => 'update',
  run: async (press, useCases) => {
    const position = Number(press.args[1])
    const session = await findSession(press, useCases)
    await join(session, press, useCases)
    const revealed = await useCases.saved.sessions.change(session.id, (each) => revealPoll(each, position))
    if (revealed === null || revealed.plan.parts[position] === undefined) {
      throw new Refusal(say(press.origin.locale, 'expired'))
    }
    return workReply(revealed, position, useCases)
  },
} as const satisfies Control

/** Goes on to the next part, whoever presses it: a session does not depend on who started it. */
export const sessionNext = {
  name: SESSION_NEXT,
  placement: () => 'private',
  run: async (press, useCases) => {
    const { locale } = press.origin
    const from = Number(press.args[1])
    const session = await findSession(press, useCases)
    await join(session, press, useCases)
    const changed = await useCases.saved.sessions.change(session.id, (each) => goOn(each, from, useCases.now()))
    if (changed === null) throw new Refusal(say(locale, 'expired'))
    await postSession(changed, useCases)
    if (changed.endedAt !== null) return { text: say(locale, 'sessionEnds') }
    const { position, plan } = changed
    return { text: say(locale, 'sessionWentOn', { number: position + 1, count: plan.parts.length }) }
  },
} as const satisfies Control

async function findSession({ args, origin }: Press, { saved }: UseCases): Promise<Session> {
  const session = await saved.sessions.find(args[0] ?? '')
  if (session === null || session.endedAt !== null) throw new Refusal(say(origin.locale, 'expired'))
  return session
}

async function join({ id }: Session, { origin }: Press, { saved, now }: UseCases): Promise<void> {
  if (!(await saved.sessions.join(id, origin.learnerId, now()))) throw new Refusal(say(origin.locale, 'expired'))
}
