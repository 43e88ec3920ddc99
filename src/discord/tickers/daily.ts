import type { Daily } from '../../core/study/daily/daily.ts'
import { dueDaily, isSettled, mayTryAgain, UNANSWERED_LIMIT } from '../../core/study/daily/due-question.ts'
import { isQuiet } from '../../core/study/quiet-hours.ts'
import { CLOCKS_DIFFER_MS, postOnce } from '../post-once.ts'
import { dailyMark, presentSleep, wakeControl } from '../present/daily.ts'
import type { UseCases } from '../use-cases.ts'
import { askDaily, closeDaily, postDaily, showSolution } from './ask-daily.ts'
import type { Ticker } from './ticker.ts'

/** A question to close, one to ask: more steps than these are not due at once. */
const STEPS = 4
/** How many questions are looked at for what was missed and whether anybody answers */
const LOOKED_AT = 35

/** Asks rooms their question of the day, and shows the solution of the last one. */
export const dailyQuestions: Ticker = {
  name: 'daily-questions',
  async tick(useCases) {
    const { saved, log } = useCases
    if (!useCases.ready()) return
    const alone = (roomId: string, work: Promise<void>) =>
      work.catch((error: unknown) => log('error', 'daily', { room: roomId, error }))
    await Promise.all((await saved.dailies.all()).map((daily) => alone(daily.roomId, attend(daily, useCases))))
    await Promise.all((await saved.dailies.toShow()).map((question) => alone(question.roomId, show(question))))

    async function show(question: Awaited<ReturnType<typeof saved.dailies.toShow>>[number]): Promise<void> {
      if (question.state !== 'closed') await closeDaily(question, useCases)
      else if (mayTryAgain(question, useCases.now())) await showSolution(question, useCases)
    }
  },
}

/** Everything that is due in one room. */
async function attend(daily: Daily, useCases: UseCases): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    if (!(await takeStep(daily, useCases))) return
  }
}

/** Whether there may be more to do */
async function takeStep(daily: Daily, useCases: UseCases): Promise<boolean> {
  const { saved, announcer, log } = useCases
  const now = useCases.now()
  const { roomId } = daily
  const [newest] = await saved.dailies.last(roomId, 1)
  if (isSettled(daily, newest, now)) return false
  const questions = await saved.dailies.last(roomId, LOOKED_AT)
  const quiet = isQuiet(await saved.rooms.settings(roomId), new Date(now))
  const due = dueDaily(daily, questions, now, quiet)
  switch (due.kind) {
    case 'nothing':
      return false
    case 'close':
      await closeDaily(due.question, useCases)
      return true
    case 'ask':
      await askDaily(daily, due, useCases)
      return false
    case 'post':
      await saved.dailies.tried(due.question.id, now)
      await postDaily(due.question, useCases)
      return false
    case 'give-up': {
      const since = due.question.plannedAt - CLOCKS_DIFFER_MS
      const { found, id } = await announcer.find(roomId, dailyMark(due.question), since)
      if (found === 'no') await saved.dailies.drop(due.question.id)
      else await saved.dailies.opened(due.question.id, id)
      if (found === 'no') log('warn', 'daily-missed', { room: roomId, days: [due.question.day] })
      return true
    }
    case 'sleep': {
      const reply = presentSleep(due.day, UNANSWERED_LIMIT, daily.locale)
      const mark = wakeControl(due.day)
      const nonce = `sleep-${due.day}`
      await postOnce(useCases, { roomId, reply, nonce, mark, firstTriedAt: due.at })
      // Whether or not it could be said: who uses /room is told, too.
      await saved.dailies.pause(roomId, 'nobody-answers')
      log('info', 'daily-paused', { room: roomId, reason: 'nobody-answers' })
      return false
    }
  }
}
