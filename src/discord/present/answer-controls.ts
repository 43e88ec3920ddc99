import type { GivenAnswer } from '../../core/answering/ports.ts'
import { writeControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import { type Origin, permits } from '../origin.ts'
import type { Button, Row } from '../reply.ts'

const CREATE_PUBLIC_THREADS = 1n << 35n

/**
 * The buttons below an answer. Those of a private answer are for its learner; the others are for everybody who sees the answer, who
 * each get what they press for alone.
 */
export function answerRows({ id, learnerId, isPrivate, answer }: GivenAnswer, origin: Origin): readonly Row[] {
  const button = (label: TextKey & `button${string}`, name: string, ...args: readonly string[]): Button => ({
    label: say(origin.locale, label),
    controlId: writeControlId({ name, ownerId: isPrivate ? learnerId : null, args: [id, ...args] }),
  })
  const isAnswered = answer.kind === 'answered'
  const passages = isAnswered ? answer.citations : answer.nearest
  if (passages.length === 0 && (answer.trace === null || answer.notice !== null)) return []
  const place = isAnswered || answer.notice !== null ? null : peopleFor({ isPrivate }, origin)
  const look = [
    ...(passages.length === 0
      ? []
      : [button('buttonContext', 'context', '1', '0'), button('buttonSources', 'sources', '0')]),
    ...(answer.trace === null ? [] : [button('buttonWhy', 'why')]),
    button('buttonFollowUp', 'ask-more', isPrivate ? 'private' : 'public'),
  ]
  const act = [
    ...(isAnswered
      ? [
          button('buttonHelpful', 'vote', 'helpful'),
          button('buttonNotHelpful', 'vote', 'not-helpful'),
          button('buttonCard', 'make-card'),
        ]
      : []),
    ...(isPrivate && isAnswered ? [button('buttonPost', 'post')] : []),
    ...(place === 'by-posting' ? [button('buttonAskGroup', 'post')] : []),
    ...(!isPrivate && mayOpenThread(origin) ? [button('buttonThread', 'thread')] : []),
  ]
  return [look, act].filter((row) => row.length > 0)
}

/** Where people can be asked what the library does not answer. */
type People = 'by-posting' | 'in-a-thread' | 'here' | 'elsewhere'

/** A line on whom to ask instead: in `helpRoomId`, or with a button that is one of {@link answerRows}. */
export function presentPeople(
  given: Pick<GivenAnswer, 'isPrivate'>,
  origin: Origin,
  helpRoomId: string | null,
): string {
  const { locale } = origin
  if (helpRoomId !== null) return say(locale, 'askPeopleIn', { channel: helpRoomId })
  const people = peopleFor(given, origin)
  if (people === 'by-posting') return say(locale, 'askPeopleByPosting', { button: say(locale, 'buttonAskGroup') })
  if (people === 'in-a-thread') return say(locale, 'askPeopleInThread', { button: say(locale, 'buttonThread') })
  return say(locale, people === 'here' ? 'askPeopleHere' : 'askPeopleElsewhere')
}

function peopleFor({ isPrivate }: Pick<GivenAnswer, 'isPrivate'>, origin: Origin): People {
  if (origin.serverId === null) return 'elsewhere'
  if (isPrivate) return 'by-posting'
  return mayOpenThread(origin) ? 'in-a-thread' : 'here'
}

function mayOpenThread({ serverId, botIsMember, conversationId, appPermissions }: Origin): boolean {
  return serverId !== null && botIsMember && conversationId === null && permits(appPermissions, CREATE_PUBLIC_THREADS)
}
