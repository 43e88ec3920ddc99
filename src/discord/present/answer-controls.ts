import type { GivenAnswer } from '../../core/answering/ports.ts'
import { writeControlId } from '../controls/control-id.ts'
import { type Origin, permits } from '../origin.ts'
import type { Button, Row } from '../reply.ts'

const CREATE_PUBLIC_THREADS = 1n << 35n

/**
 * The buttons below an answer. Those of a private answer are for its learner; the others are for everybody who sees the answer, who
 * each get what they press for alone.
 */
export function answerRows({ id, learnerId, isPrivate, answer }: GivenAnswer, origin: Origin): readonly Row[] {
  const button = (label: string, name: string, ...args: readonly string[]): Button => ({
    label,
    controlId: writeControlId({ name, ownerId: isPrivate ? learnerId : null, args: [id, ...args] }),
  })
  const passages = answer.kind === 'answered' ? answer.citations : answer.nearest
  if (passages.length === 0) return []
  const look = [
    button('Context', 'context', '1', '0'),
    button('Sources', 'sources', '0'),
    ...(answer.trace === null ? [] : [button('Why', 'why')]),
    button('Ask a follow-up', 'ask-more', isPrivate ? 'private' : 'public'),
  ]
  const act = [
    ...(answer.kind === 'answered'
      ? [button('Helpful', 'vote', 'helpful'), button('Not helpful', 'vote', 'not-helpful')]
      : []),
    ...(answer.kind === 'answered' ? [button('Make a card', 'make-card')] : []),
    ...(isPrivate && answer.kind === 'answered' ? [button('Post to channel', 'post')] : []),
    ...(!isPrivate && mayOpenThread(origin) ? [button('Open a thread', 'thread')] : []),
  ]
  return [look, act].filter((row) => row.length > 0)
}

function mayOpenThread({ serverId, botIsMember, conversationId, appPermissions }: Origin): boolean {
  return serverId !== null && botIsMember && conversationId === null && permits(appPermissions, CREATE_PUBLIC_THREADS)
}
