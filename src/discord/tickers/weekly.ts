import { isQuiet } from '../../core/study/quiet-hours.ts'
import { groupSummary } from '../../core/study/weekly/group-summary.ts'
import type { WeeklyRoom } from '../../core/study/weekly/ports.ts'
import { dueWeekly, WEEK_MS, type Weekly, type WeeklyOutcome } from '../../core/study/weekly/weekly.ts'
import { writeControlId } from '../controls/control-id.ts'
import type { Delivery } from '../dispatch/delivery.ts'
import { say } from '../localisation/catalogue.ts'
import { presentWeekly } from '../present/weekly.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import type { Ticker } from './ticker.ts'

const OUTCOMES = {
  delivered: 'posted',
  failed: 'failed',
  expired: 'failed',
  forbidden: 'forbidden',
  gone: 'gone',
} as const satisfies Record<Delivery, WeeklyOutcome>

/** Posts the summaries of rooms that want one when their week is over, once. */
export const weekly: Ticker = {
  name: 'weekly',
  tick: async (useCases) => {
    for (const room of await useCases.saved.weeklySummaries.rooms()) await lookAfter(room, useCases)
  },
}

async function lookAfter({ roomId, settings, last }: WeeklyRoom, useCases: UseCases): Promise<void> {
  if (settings.weekly === null) return
  const now = useCases.now()
  const quiet = isQuiet(settings, new Date(now))
  const due = dueWeekly(settings.weekly, settings.timeZone, { last, now, quiet })
  if (due.kind === 'nothing') return
  const { dueAt } = due
  const { saved, announcer, log } = useCases
  const note = (outcome: WeeklyOutcome) => saved.weeklySummaries.note(roomId, { dueAt, outcome, triedAt: now })
  if (due.kind === 'find') {
    const { found } = await announcer.find(roomId, startId(dueAt), dueAt)
    log('warn', 'weekly-interrupted', { room: roomId, found })
    if (found === 'yes') return note('posted')
    if (found === 'unknown') return note('unclear')
  }
  await note('trying')
  const reply = await summaryOf(roomId, { dueAt, missed: due.missed, weekly: settings.weekly }, useCases)
  const { delivery } = await announcer.post(roomId, reply, nameOf(dueAt))
  await note(OUTCOMES[delivery])
  log(delivery === 'delivered' ? 'info' : 'warn', 'weekly', { room: roomId, delivery })
}

interface Wanted {
  /** The end of the seven days */
  readonly dueAt: number
  readonly missed: number
  readonly weekly: Pick<Weekly, 'locale'>
}

/** A room's summary of the seven days up to a moment. */
export async function summaryOf(
  roomId: string,
  { dueAt, missed, weekly: { locale } }: Wanted,
  useCases: UseCases,
): Promise<Reply> {
  const outcomes = await useCases.saved.weeklySummaries.outcomes(roomId, dueAt - WEEK_MS, dueAt)
  const reply = await presentWeekly(groupSummary(outcomes), { locale, missed, name: nameOf(dueAt) }, useCases)
  return { ...reply, rows: [[{ label: say(locale, 'cardsReviewMine'), controlId: startId(dueAt) }]] }
}

/** The button below a summary; by it the summary is found again. */
function startId(dueAt: number): string {
  return writeControlId({ name: 'card-start', ownerId: null, args: [nameOf(dueAt)] })
}

/** Names a summary, for its picture and so that it is posted once: "week-2026-03-08". */
function nameOf(dueAt: number): string {
  return `week-${new Date(dueAt).toISOString().slice(0, 10)}`
}
