import { chooseItem, SAME_ITEM_MS } from '../../core/study/daily/choose-item.ts'
import type { Daily, DailyQuestion } from '../../core/study/daily/daily.ts'
import { isRight } from '../../core/study/daily/is-right.ts'
import { addDays, type LocalDay } from '../../core/study/daily/wall-clock.ts'
import { postOnce } from '../post-once.ts'
import { dailyMark, presentClosedDaily, presentDaily } from '../present/daily.ts'
import { roomItems } from '../room-items.ts'
import type { UseCases } from '../use-cases.ts'

/** For so many days the solution of the last question is worth telling. */
const LAST_DAYS = 7

/** What became of a day's question; `taken`: the day has one already; `nothing`: there is nothing left to ask. */
export type AskedDaily = 'asked' | 'taken' | 'nothing' | 'may-not-post' | 'failed'

/** Plans the question of a day, and posts it. */
export async function askDaily(
  daily: Daily,
  { day, missed }: { readonly day: LocalDay; readonly missed: readonly LocalDay[] },
  useCases: UseCases,
): Promise<AskedDaily> {
  const { saved, now, newId, log } = useCases
  const { roomId, serverId, locale } = daily
  const asked = await saved.dailies.askedSince(roomId, now() - SAME_ITEM_MS)
  const item = chooseItem(await roomItems(roomId, daily.topic, useCases), asked, `${roomId} ${day}`, now())
  if (item === null) {
    await saved.dailies.pause(roomId, 'nothing-to-ask')
    log('warn', 'daily-paused', { room: roomId, reason: 'nothing-to-ask' })
    return 'nothing'
  }
  const at = now()
  const question: DailyQuestion = {
    ...{ id: newId(), roomId, serverId, day, item, locale, plannedAt: at, triedAt: at },
    ...{ state: 'planned', messageId: null, answered: 0, right: 0, missed },
  }
  if (!(await saved.dailies.plan(question))) return 'taken'
  if (missed.length > 0) log('warn', 'daily-missed', { room: roomId, days: missed })
  return postDaily(question, useCases)
}

/** Posts a planned question, also one that may stand there already. */
export async function postDaily(question: DailyQuestion, useCases: UseCases): Promise<AskedDaily> {
  const { saved, log } = useCases
  const { id, roomId } = question
  const { delivery, id: messageId } = await postOnce(useCases, {
    roomId,
    reply: presentDaily(question, await lastBefore(question, useCases)),
    nonce: `daily-${id}`,
    mark: dailyMark(question),
    firstTriedAt: question.plannedAt,
  })
  if (delivery === 'failed') return 'failed'
  if (delivery === 'delivered' || delivery === 'unknown') {
    await saved.dailies.opened(id, messageId)
    return 'asked'
  }
  await saved.dailies.drop(id)
  if (delivery === 'gone') await saved.dailies.end(roomId)
  else await saved.dailies.pause(roomId, 'may-not-post')
  log('warn', 'daily-paused', { room: roomId, reason: delivery })
  return 'may-not-post'
}

/** Ends the taking of answers; the solution is shown by {@link showSolution}. */
export async function closeDaily({ id, item }: DailyQuestion, { saved }: UseCases): Promise<void> {
  await saved.dailies.close(id, (answer) => isRight(item, answer))
}

/** Puts the solution of a closed question into its message. */
export async function showSolution(question: DailyQuestion, { saved, announcer, now }: UseCases): Promise<void> {
  const { id, roomId, messageId } = question
  await saved.dailies.tried(id, now())
  const edited = messageId === null ? 'gone' : await announcer.edit(roomId, messageId, presentClosedDaily(question))
  if (edited !== 'failed') await saved.dailies.over(id)
}

async function lastBefore({ roomId, day }: DailyQuestion, { saved }: UseCases): Promise<DailyQuestion | null> {
  const before = (await saved.dailies.last(roomId, 3)).find((question) => question.day < day)
  if (before === undefined || before.day < addDays(day, -LAST_DAYS)) return null
  return before.state === 'closed' || before.state === 'over' ? before : null
}
