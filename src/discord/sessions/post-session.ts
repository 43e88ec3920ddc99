import { revealPoll } from '../../core/study/session/due-session.ts'
import type { KeptPost, Session, SessionPost } from '../../core/study/session/session.ts'
import { writeReport } from '../../core/study/session/write-report.ts'
import { say, sayPhrase } from '../localisation/catalogue.ts'
import { postOnce } from '../post-once.ts'
import { escapeText } from '../present/escape.ts'
import {
  hereControl,
  partMark,
  presentOverview,
  presentPart,
  presentWhole,
  presentWork,
  workMark,
} from '../present/session.ts'
import { shorten } from '../present/shorten.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'

const TRY_AGAIN_MS = 60_000
const THREAD_NAME_LENGTH = 90
const TITLE_LENGTH = 150
/** How many are named at the end */
const NAMED = 50

/** What a session still has to say is said, in order, as far as that can be done now. What is said twice stands there once. */
export async function postSession(session: Session, useCases: UseCases): Promise<void> {
  const { saved } = useCases
  if (session.endedAt !== null || session.position > 0) await revealEarlier(session, useCases)
  for (const name of wantedPosts(session)) {
    const posts = await saved.sessions.posts(session.id)
    const kept = posts.find((post) => post.name === name)
    if (kept?.placeId != null) continue
    const now = useCases.now()
    if (!(await saved.sessions.claim(session.id, name, now, TRY_AGAIN_MS))) return
    const outcome = await postOne(session, name, { posts, firstTriedAt: kept?.firstTriedAt ?? now }, useCases)
    if (outcome !== 'done') return
  }
  if (session.endedAt !== null) await saved.sessions.finish(session.id)
}

/** Shows the message with a part's prompts anew, e.g. because its poll has been revealed. */
async function showWork(session: Session, position: number, useCases: UseCases): Promise<void> {
  const place = placeOf(await useCases.saved.sessions.posts(session.id), position)
  if (place === null) return
  await useCases.announcer.edit(place.roomId, place.messageId, await workReply(session, position, useCases))
}

/** A part's prompts as they stand now, with its heading where both are one message. */
export async function workReply(session: Session, position: number, { saved }: UseCases): Promise<Reply> {
  const votes = await saved.sessions.votes(session.id)
  const isWhole = placeOf(await saved.sessions.posts(session.id), position)?.isWhole === true
  return isWhole ? presentWhole(session, position, votes) : presentWork(session, position, votes)
}

function wantedPosts({ endedAt, position }: Session): readonly SessionPost[] {
  return endedAt !== null ? ['report'] : ['overview', `part-${position}`, `work-${position}`]
}

interface Trying {
  readonly posts: readonly KeptPost[]
  readonly firstTriedAt: number
}

async function postOne(
  session: Session,
  name: SessionPost,
  trying: Trying,
  useCases: UseCases,
): Promise<'done' | 'later'> {
  if (name.startsWith('work-')) return postWork(session, session.position, trying, useCases)
  const { reply, mark } = await contentOf(session, name, useCases)
  return post(session, name, { roomId: session.roomId, reply, mark, firstTriedAt: trying.firstTriedAt }, useCases)
}

async function contentOf(
  session: Session,
  name: SessionPost,
  useCases: UseCases,
): Promise<{ readonly reply: Reply; readonly mark: string }> {
  if (name === 'overview') return { reply: presentOverview(session), mark: hereControl(session.id, 'overview') }
  if (name !== 'report') {
    return { reply: presentPart(session, session.position), mark: partMark(session.id, session.position) }
  }
  const reply = await presentReport(session, useCases)
  return { reply, mark: fileName(session) }
}

/** In a thread at the part's message; where there can be none, in that message. */
async function postWork(
  session: Session,
  position: number,
  trying: Trying,
  useCases: UseCases,
): Promise<'done' | 'later'> {
  const { saved, announcer } = useCases
  const { id, roomId, settingsRoomId, plan } = session
  const part = trying.posts.find(({ name }) => name === `part-${position}`)
  const votes = await saved.sessions.votes(id)
  const partId = part?.messageId ?? null
  const name = `${position + 1} · ${shorten(plan.parts[position]?.heading ?? '', THREAD_NAME_LENGTH)}`
  const thread = roomId === settingsRoomId && partId !== null ? await announcer.openThread(roomId, name, partId) : null
  if (thread?.delivery === 'delivered') {
    const reply = presentWork(session, position, votes)
    const { firstTriedAt } = trying
    const mark = workMark(session, position)
    return post(session, `work-${position}`, { roomId: thread.id, reply, mark, firstTriedAt }, useCases)
  }
  if (partId === null) {
    await saved.sessions.posted(id, `work-${position}`, roomId, null)
    return 'done'
  }
  const edited = await announcer.edit(roomId, partId, presentWhole(session, position, votes))
  if (edited === 'failed') return 'later'
  await saved.sessions.posted(id, `work-${position}`, roomId, partId)
  return 'done'
}

interface Posting {
  readonly roomId: string
  readonly reply: Reply
  readonly mark: string
  readonly firstTriedAt: number
}

/** A session whose room is gone or closed to the bot is over, and nothing more can be said. */
async function post(
  session: Session,
  name: SessionPost,
  posting: Posting,
  useCases: UseCases,
): Promise<'done' | 'later'> {
  const { saved, log } = useCases
  const { delivery, id } = await postOnce(useCases, { ...posting, nonce: nonceOf(session, name) })
  if (delivery === 'failed') return 'later'
  if (delivery === 'delivered' || delivery === 'unknown') {
    await saved.sessions.posted(session.id, name, posting.roomId, id)
    return 'done'
  }
  await saved.sessions.finish(session.id)
  log('warn', 'session-lost', { room: session.roomId, post: name, delivery })
  return 'later'
}

/** Polls of parts that have been left show their passages. */
async function revealEarlier(session: Session, useCases: UseCases): Promise<void> {
  const last = session.endedAt === null ? session.position - 1 : session.position
  for (let position = 0; position <= last; position += 1) {
    if (session.revealed.includes(position) || session.plan.parts[position]?.poll == null) continue
    const revealed = await useCases.saved.sessions.change(session.id, (each) => revealPoll(each, position))
    if (revealed !== null) await showWork(revealed, position, useCases)
  }
}

async function presentReport(session: Session, { saved, sources }: UseCases): Promise<Reply> {
  const { id, roomId, locale, plan, position, startedAt } = session
  const endedAt = session.endedAt ?? startedAt
  const posts = await saved.sessions.posts(id)
  const places = [...new Set([roomId, ...posts.flatMap(({ placeId }) => placeId ?? [])])]
  const given = await saved.givenAnswers.givenBetween(places, startedAt, endedAt)
  const people = await saved.sessions.people(id)
  const votes = await saved.sessions.votes(id)
  const record = { session, endedAt, people: people.length, votes, given }
  const content = writeReport(record, await sources(), (phrase) => sayPhrase(locale, phrase))
  const named = people.slice(0, NAMED).map((learnerId) => `<@${learnerId}>`)
  const text = [
    say(locale, 'sessionOver', {
      topic: escapeText(shorten(plan.topic, TITLE_LENGTH)),
      read: position + 1,
      count: plan.parts.length,
      people: people.length,
      questions: given.length,
      open: given.filter(({ answer }) => answer.kind === 'abstained').length,
    }),
    ...(named.length === 0 ? [] : [`-# ${say(locale, 'sessionThanks', { people: named.join(' ') })}`]),
  ].join('\n')
  return { text, files: [{ name: fileName(session), content }] }
}

function fileName({ id, startedAt }: Session): string {
  return `session-${new Date(startedAt).toISOString().slice(0, 10)}-${id}.md`
}

function nonceOf({ id }: Session, name: SessionPost): string {
  return `${id.slice(0, 12)}-${name}`
}

function placeOf(posts: readonly KeptPost[], position: number) {
  const work = posts.find(({ name }) => name === `work-${position}`)
  const part = posts.find(({ name }) => name === `part-${position}`)
  if (work?.placeId == null || work.messageId === null) return null
  return { roomId: work.placeId, messageId: work.messageId, isWhole: work.messageId === part?.messageId }
}
