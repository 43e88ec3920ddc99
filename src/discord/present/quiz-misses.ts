import type { QuizItem } from '../../core/study/quiz/item.ts'
import { writeControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import type { Button, Reply } from '../reply.ts'
import { presentItem, presentSolution } from './quiz-item.ts'

/** More are read in the next quiz. */
const SHOWN = 6

interface ShownMisses {
  /** The quiz that they are from; empty: several */
  readonly quizId: string
  /** For whom they can be asked again */
  readonly replays: readonly ('all' | 'me')[]
  readonly title: 'quizMissesTitle' | 'quizMyMissesTitle'
}

/** Missed questions with their answers and passages. */
export function presentMisses(
  items: readonly QuizItem[],
  { quizId, replays, title }: ShownMisses,
  locale: string,
): Reply {
  if (items.length === 0) return { text: say(locale, 'quizNoMisses') }
  const shown = items.slice(0, SHOWN).map((item) => `${presentItem(item, locale)}\n${presentSolution(item, locale)}`)
  const rest = items.length - shown.length
  const buttons = replays.map(
    (whose): Button => ({
      label: say(locale, whose === 'all' ? 'quizReplayAll' : 'quizReplayMe'),
      controlId: writeControlId({ name: 'quiz-replay', ownerId: null, args: [quizId, whose] }),
    }),
  )
  if (title === 'quizMyMissesTitle') {
    const controlId = writeControlId({ name: 'quiz-cards', ownerId: null, args: [quizId] })
    buttons.push({ label: say(locale, 'quizCards'), controlId, style: 'primary' })
  }
  return {
    text: [say(locale, title), ...shown, ...(rest > 0 ? [say(locale, 'andMore', { count: rest })] : [])].join('\n\n'),
    rows: [buttons],
  }
}
