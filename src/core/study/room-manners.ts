import { isQuiet } from './quiet-hours.ts'
import type { RoomSettings } from './room.ts'

/** A message as far as it matters for whether and how to answer it. */
export interface Spoken {
  readonly text: string
  /** Whether it calls the bot: a mention, or a reply to what it said */
  readonly addressed: boolean
  /** `own-thread`: a thread that the bot opened; `forum-post`: the message that opens a post; `thread`: any other thread */
  readonly place: 'direct' | 'channel' | 'own-thread' | 'thread' | 'forum-post'
}

/** What a room wants done with a message; `when-sure` says nothing unless the library surely answers it. */
export type Manner = 'answer' | 'answer-in-thread' | 'when-sure' | 'silence'

/** Shorter is no question, longer is an essay; in UTF-16 units. */
const SHORTEST_QUESTION = 8
const LONGEST_QUESTION = 300

/** How a room wants a message to be answered. Who is addressed answers at any hour; nothing is said unasked in quiet hours. */
export function mannerOf(settings: RoomSettings, spoken: Spoken, now: Date): Manner {
  const { answering } = settings
  if (spoken.place === 'direct') return 'answer'
  if (answering === 'never') return 'silence'
  if (spoken.addressed) return answering === 'thread' && spoken.place === 'channel' ? 'answer-in-thread' : 'answer'
  if (answering === 'mention' || isQuiet(settings, now) || !looksLikeQuestion(spoken.text)) return 'silence'
  if (spoken.place === 'own-thread') return 'answer'
  if (spoken.place === 'forum-post') return 'when-sure'
  return answering === 'when-sure' ? 'when-sure' : 'silence'
}

const QUESTION_OPENING =
  /^(?:(?:so|and|but|ok|hey|hi|hello)[, ]+)?(?:what|which|who|whose|where|when|why|how|is|are|was|were|do|does|did|can|could|may|might|should|would|will|has|have|define|explain)\b/i

/** Whether a message asks something; a remark among people does not. */
export function looksLikeQuestion(text: string): boolean {
  const line = text.trim()
  if (line.length < SHORTEST_QUESTION || line.length > LONGEST_QUESTION) return false
  return /\?[\s"”')\]]*$/.test(line) || (QUESTION_OPENING.test(line) && !/[.!]\s/.test(line))
}
