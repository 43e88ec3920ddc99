import { allSources, turnSources } from './all-sources.ts'
import { cardPick, cardsPage } from './cards/card-list.ts'
import { cardDelete, cardDeleteSure, cardEdit, cardEdited, cardKeep, cardSuspend } from './cards/change-card.ts'
import { makeCard } from './cards/make-card.ts'
import { cardGrade, cardNext, cardShow, cardStart, cardUndo } from './cards/review.ts'
import { cardWritten } from './cards/write-card.ts'
import { context, turnContext } from './context.ts'
import type { Control, ModalButton } from './control.ts'
import { dailyPick, dailyType, dailyTyped } from './daily-answer.ts'
import { dailyWake } from './daily-wake.ts'
import { askMore, followUp } from './follow-up.ts'
import { openThread } from './open-thread.ts'
import { passagesPage } from './passages-page.ts'
import { post } from './post.ts'
import { privacyDelete } from './privacy-delete.ts'
import { quizChoose, quizGrade, quizType, quizTyped } from './quiz/answer.ts'
import { quizCard, quizCards } from './quiz/card.ts'
import { quizLead } from './quiz/lead.ts'
import { quizMisses, quizReplay } from './quiz/misses.ts'
import { quizNext } from './quiz/next.ts'
import { quizReport, quizReportAs } from './quiz/report.ts'
import { quizSource } from './quiz/source.ts'
import { quizStart } from './quiz/start.ts'
import { sessionHere, sessionLeave, sessionNext, sessionReveal, sessionVote } from './session.ts'
import { sourcesPage } from './sources-page.ts'
import { vote } from './vote.ts'
import { why } from './why.ts'

/** Every button, menu and modal, by the names that stand in their ids: a name given away is never given to another. */
export const ALL_CONTROLS: readonly (Control | ModalButton)[] = [
  context,
  turnContext,
  allSources,
  turnSources,
  why,
  vote,
  askMore,
  followUp,
  post,
  openThread,
  passagesPage,
  sourcesPage,
  privacyDelete,
  quizStart,
  quizChoose,
  quizType,
  quizTyped,
  quizGrade,
  quizNext,
  quizLead,
  quizSource,
  quizReport,
  quizReportAs,
  quizMisses,
  quizReplay,
  quizCard,
  quizCards,
  makeCard,
  cardStart,
  cardNext,
  cardShow,
  cardGrade,
  cardUndo,
  cardsPage,
  cardPick,
  cardEdit,
  cardEdited,
  cardSuspend,
  cardDelete,
  cardDeleteSure,
  cardKeep,
  cardWritten,
  dailyPick,
  dailyType,
  dailyTyped,
  dailyWake,
  sessionHere,
  sessionLeave,
  sessionVote,
  sessionReveal,
  sessionNext,
]
