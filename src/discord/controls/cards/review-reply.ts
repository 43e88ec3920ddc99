import type { StudyCard } from '../../../core/study/cards/card.ts'
import type { NextReview, Sitting } from '../../../core/study/cards/review-cards.ts'
import { GRADES, type Grade } from '../../../core/study/cards/schedule.ts'
import { studyDay } from '../../../core/study/cards/study-day.ts'
import { say } from '../../localisation/catalogue.ts'
import type { TextKey } from '../../localisation/texts.ts'
import type { Origin } from '../../origin.ts'
import { presentBothSides, presentDone, presentFront } from '../../present/cards.ts'
import { timeSpan } from '../../present/time-span.ts'
import type { Button, Reply } from '../../reply.ts'
import type { UseCases } from '../../use-cases.ts'
import { writeControlId } from '../control-id.ts'

const GRADE_TEXTS = {
  again: 'gradeAgain',
  hard: 'gradeHard',
  good: 'gradeGood',
  easy: 'gradeEasy',
} as const satisfies Record<Grade, TextKey>

const GRADE_STYLES = { again: 'danger', hard: 'secondary', good: 'success', easy: 'primary' } as const satisfies Record<
  Grade,
  Button['style']
>

/** The next card's front, or that there is none, with the way back to the last one; `note` says what came of the press before. */
export async function nextCard(origin: Origin, useCases: UseCases, note?: string): Promise<Reply> {
  const sitting = await sittingOf(origin, useCases)
  const next = await useCases.cards.next(origin.learnerId, sitting)
  const undo = await undoButton(origin, sitting, useCases)
  const { text, buttons } =
    next.card === null ? await done(origin, next, sitting, useCases) : front(next.card, origin, next)
  const row = [...buttons, ...undo]
  return {
    text: note === undefined ? text : `${note}\n\n${text}`,
    tone: next.card === null ? 'abstention' : 'answer',
    rows: row.length === 0 ? [] : [row],
  }
}

/** The card with both sides and a button for each grade, which says when the card would come back. */
export function answerSide(card: StudyCard, { learnerId, locale }: Origin, { cards, now }: UseCases): Reply {
  const time = now()
  const dueAfter = cards.dueAfter(card, time)
  const buttons = GRADES.map((grade) => ({
    label: `${say(locale, GRADE_TEXTS[grade])} · ${timeSpan(dueAfter[grade] - time, locale)}`,
    style: GRADE_STYLES[grade],
    controlId: idOf('card-grade', learnerId, [...nameOf(card), grade]),
  }))
  return { text: presentBothSides(card, locale), tone: 'answer', rows: [buttons] }
}

/** The learner's day, by their own time zone or else the room's, and their limit. */
async function sittingOf({ learnerId, settingsRoomId }: Origin, { saved, now }: UseCases): Promise<Sitting> {
  const { timeZone, dailyLimit } = await saved.learners.settings(learnerId)
  const zone = timeZone ?? (await saved.rooms.settings(settingsRoomId)).timeZone
  return { now: now(), day: studyDay(now(), zone), dailyLimit }
}

function front(card: StudyCard, { learnerId, locale }: Origin, next: NextReview) {
  const show: Button = {
    label: say(locale, 'cardShow'),
    style: 'primary',
    controlId: idOf('card-show', learnerId, nameOf(card)),
  }
  return { text: presentFront(card, next, locale), buttons: [show] }
}

async function done({ learnerId, locale }: Origin, next: NextReview, { now }: Sitting, { saved }: UseCases) {
  const counts = await saved.cards.count(learnerId, now)
  const again: Button = { label: say(locale, 'cardsLookAgain'), controlId: idOf('card-next', learnerId, []) }
  return { text: presentDone(next, counts, locale), buttons: next.nextAt === null ? [] : [again] }
}

/** Only what was graded today can be undone: later nobody remembers what it was. */
async function undoButton(
  { learnerId, locale }: Origin,
  { day }: Sitting,
  { saved }: UseCases,
): Promise<readonly Button[]> {
  const last = await saved.cards.lastReview(learnerId)
  if (last === null || last.reviewedAt < day.start) return []
  const controlId = idOf('card-undo', learnerId, [last.cardId, String(last.reviews)])
  return [{ label: say(locale, 'cardUndo'), controlId }]
}

/** A card as it stands: once it has been reviewed, buttons for what it was before mean nothing any more. */
function nameOf({ id, schedule }: StudyCard): readonly string[] {
  return [id, String(schedule.reviews)]
}

function idOf(name: string, ownerId: string, args: readonly string[]): string {
  return writeControlId({ name, ownerId, args })
}
