import type { Answer } from '../../core/answering/answer.ts'
import type { Turn } from '../../core/answering/follow-up.ts'
import type { GivenAnswer } from '../../core/answering/ports.ts'
import { say } from '../localisation/catalogue.ts'
import { noteRooms } from '../note-rooms.ts'
import type { Origin } from '../origin.ts'
import { presentAnswer, withQuestion } from '../present/answer.ts'
import { answerRows, presentPeople } from '../present/answer-controls.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'

/** How many turns of a conversation a question may refer to. */
const REMEMBERED_TURNS = 6

/** The confidence from which on a question among people is answered, unasked */
const SURE = 0.85

/** A question somebody asks. */
export interface Asking {
  readonly question: string
  /** The id of the document to answer from; `null` for the whole library */
  readonly source: string | null
  readonly origin: Origin
  readonly isPrivate: boolean
  /** Whether the question is repeated above its answer, because readers do not see it otherwise */
  readonly showsQuestion: boolean
  /** What it follows up on; `null`: what was said in the room, where the room is a conversation */
  readonly history: readonly Turn[] | null
}

/** Answers a question, and keeps the answer, so that the buttons below it work for as long as it is kept. */
export async function giveAnswer(asking: Asking, useCases: UseCases): Promise<Reply> {
  return give(asking, await answerTo(asking, useCases), useCases)
}

/** As {@link giveAnswer}, for who has not asked the bot: `null`, and nothing kept, unless the library surely answers. */
export async function giveSureAnswer(asking: Asking, useCases: UseCases): Promise<Reply | null> {
  const answer = await answerTo(asking, useCases)
  return answer.kind === 'answered' && answer.confidence >= SURE ? give(asking, answer, useCases) : null
}

async function answerTo({ question, source, origin, history }: Asking, useCases: UseCases): Promise<Answer> {
  return useCases.ask({
    question,
    source: source ?? (await sourceOf(origin.settingsRoomId, useCases)),
    history: history ?? (await turnsIn(origin.conversationId, useCases)),
  })
}

/** The one document that a room is answered from, as long as the library has it; `null`: the whole library. */
async function sourceOf(roomId: string, { saved, sources, log }: UseCases): Promise<string | null> {
  try {
    const [wanted] = (await saved.rooms.settings(roomId)).sources
    if (wanted === undefined) return null
    return (await sources()).some(({ id }) => id === wanted) ? wanted : null
  } catch (error) {
    log('error', 'read-room', { error })
    return null
  }
}

/** Where a room sends people for help, unless that is here; `null` also when it cannot be read. */
async function helpRoomOf({ roomId, settingsRoomId }: Origin, { saved, log }: UseCases): Promise<string | null> {
  try {
    const { helpRoomId } = await saved.rooms.settings(settingsRoomId)
    return helpRoomId === roomId ? null : helpRoomId
  } catch (error) {
    log('error', 'read-room', { error })
    return null
  }
}

async function give(asking: Asking, answer: Answer, useCases: UseCases): Promise<Reply> {
  const { origin } = asking
  const given = {
    ...{ id: useCases.newId(), roomId: origin.roomId, learnerId: origin.learnerId },
    ...{ isPrivate: asking.isPrivate, givenAt: useCases.now(), answer },
  }
  const isKept = await survives(useCases, 'keep-answer', () => keep(given, asking, useCases))
  return presentGiven(given, { origin, isKept, showsQuestion: asking.showsQuestion }, useCases)
}

/** An answer that has been given, as a message. */
export async function presentGiven(
  given: GivenAnswer,
  shown: Pick<Asking, 'origin' | 'showsQuestion'> & { readonly isKept: boolean; readonly isPosted?: boolean },
  useCases: UseCases,
): Promise<Reply> {
  const { answer } = given
  const { locale } = shown.origin
  const rows = shown.isKept ? answerRows(given, shown.origin) : []
  const asksPeople = answer.kind === 'abstained' && answer.notice === null && shown.isPosted !== true
  const helpRoomId = asksPeople ? await helpRoomOf(shown.origin, useCases) : null
  const text = [
    presentAnswer(answer, await useCases.sources(), locale),
    ...(shown.isPosted === true ? [`-# ${say(locale, 'posted')}`] : []),
    ...(asksPeople && (rows.length > 0 || helpRoomId !== null)
      ? [`\n${presentPeople(given, shown.origin, helpRoomId)}`]
      : []),
    ...(rows.length > 0 && !given.isPrivate && shown.origin.serverId !== null
      ? [`-# ${say(locale, 'everybodyMayPress')}`]
      : []),
  ].join('\n')
  return {
    text: shown.showsQuestion ? withQuestion(answer.question, text, locale) : text,
    tone: answer.kind === 'answered' ? 'answer' : 'abstention',
    rows,
  }
}

/** Question and answer as turns of a conversation. */
export function turnsOf(answer: Answer): readonly Turn[] {
  const said = answer.statements.map(({ text }) => text).join(' ')
  const asked: Turn = { role: 'user', content: answer.question }
  return said === '' ? [asked] : [asked, { role: 'assistant', content: said }]
}

async function keep(given: GivenAnswer, { origin, question }: Asking, useCases: UseCases): Promise<void> {
  const { saved } = useCases
  await noteRooms(useCases, origin)
  const { answer, givenAt, learnerId, isPrivate } = given
  await saved.givenAnswers.add(given)
  // What is said in private is nothing that others may follow up on.
  if (origin.conversationId !== null && !isPrivate) {
    for (const turn of turnsOf(answer)) await saved.conversations.add(origin.conversationId, learnerId, turn, givenAt)
  }
  if (answer.kind === 'abstained' && answer.notice === null && !isPrivate) {
    const { keepsOpenQuestions } = await saved.rooms.settings(origin.settingsRoomId)
    if (keepsOpenQuestions) await saved.openQuestions.add(origin.settingsRoomId, question, givenAt)
  }
}

async function turnsIn(conversationId: string | null, { saved, log }: UseCases): Promise<readonly Turn[]> {
  if (conversationId === null) return []
  try {
    return await saved.conversations.turns(conversationId, REMEMBERED_TURNS)
  } catch (error) {
    log('error', 'read-conversation', { error })
    return []
  }
}

/** Whether it worked. An answer is worth more than what is kept of it. */
async function survives({ log }: UseCases, event: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    log('error', event, { error })
    return false
  }
}
