import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord.js'
import { endSession } from '../../core/study/session/due-session.ts'
import type { Reading } from '../../core/study/session/plan-session.ts'
import type { Session } from '../../core/study/session/session.ts'
import { say } from '../localisation/catalogue.ts'
import { type Origin, permits } from '../origin.ts'
import { messageLink } from '../present/daily.ts'
import { escapeText } from '../present/escape.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { postSession } from '../sessions/post-session.ts'
import type { UseCases } from '../use-cases.ts'
import { type Command, type CommandRequest, textOption } from './command.ts'
import { suggestSource } from './find-source.ts'

const SHORTEST_PART = 2
const LONGEST_PART = 60
/** Fewer are no reading together. */
const LEAST_PROMPTS = 3
const TOPIC_LENGTH = 100

export const session = {
  definition: {
    name: 'session',
    description: 'Read a text of the library together, part by part',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'start',
        description: 'Start reading together in this channel',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'topic',
            description: 'A document, or words in English; otherwise the main article of the library',
            autocomplete: true,
            max_length: 100,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'minutes',
            description: 'Minutes for each part; otherwise you go on when you want',
            min_value: SHORTEST_PART,
            max_value: LONGEST_PART,
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'end', description: 'End it and get the report' },
      { type: ApplicationCommandOptionType.Subcommand, name: 'status', description: 'Show where the session is' },
    ],
  },
  goesAlong: false,
  isPrivate: () => true,
  refusal: ({ origin: { serverId, botIsMember, locale } }) => {
    if (serverId === null) return say(locale, 'onlyInServer')
    return botIsMember ? null : say(locale, 'onlyWhereMember')
  },
  run: (request, useCases) => {
    if (request.subcommand === 'start') return start(request, useCases)
    return request.subcommand === 'end' ? end(request, useCases) : status(request, useCases)
  },
  suggest: { topic: suggestSource },
} as const satisfies Command

async function start(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { origin, options } = request
  const { saved, now, newId } = useCases
  const { roomId, settingsRoomId, serverId, locale, learnerId } = origin
  await refuseStart(origin, useCases)
  const typed = textOption(request, 'topic')?.trim() ?? ''
  const plan = await useCases.planSession(await readingOf(typed, settingsRoomId, useCases))
  const prompts = plan?.parts.reduce((sum, part) => sum + part.prompts.length, 0) ?? 0
  if (plan === null || prompts < LEAST_PROMPTS) {
    const topic = escapeText(shorten(typed === '' ? (plan?.topic ?? '') : typed, TOPIC_LENGTH))
    throw new Refusal(say(locale, 'sessionTooLittle', { topic }))
  }
  const at = now()
  const begun: Session = {
    ...{ id: newId(), roomId, settingsRoomId, serverId: serverId ?? '', locale, plan },
    minutes: typeof options['minutes'] === 'number' ? options['minutes'] : null,
    ...{ startedAt: at, position: 0, positionAt: at, activeAt: at, endedAt: null, revealed: [] },
  }
  if (!(await saved.sessions.start(begun, learnerId))) return refuseSecond(origin, useCases)
  await postSession(begun, useCases)
  const [overview] = await saved.sessions.posts(begun.id)
  if (overview === undefined) throw new Refusal(say(locale, 'mayNotPost'))
  const link = messageLink({ serverId: begun.serverId, roomId, messageId: overview.messageId })
  return { text: say(locale, 'sessionStarted', { link }) }
}

async function end({ origin }: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { saved, now } = useCases
  const { locale, learnerId, memberPermissions } = origin
  const running = await runningSession(origin, useCases)
  const mayEnd =
    permits(memberPermissions, PermissionFlagsBits.ManageGuild) ||
    (await saved.sessions.people(running.id)).includes(learnerId)
  if (!mayEnd) throw new Refusal(say(locale, 'sessionNotEnder'))
  const ended = await saved.sessions.change(running.id, (each) => endSession(each, now()))
  if (ended !== null) await postSession(ended, useCases)
  return { text: say(locale, 'sessionEnds') }
}

async function status({ origin }: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { id, plan, position } = await runningSession(origin, useCases)
  const people = (await useCases.saved.sessions.people(id)).length
  const text = say(origin.locale, 'sessionStatus', {
    topic: escapeText(shorten(plan.topic, TOPIC_LENGTH)),
    number: position + 1,
    count: plan.parts.length,
    heading: escapeText(shorten(plan.parts[position]?.heading ?? '', TOPIC_LENGTH)),
    people,
  })
  return { text }
}

/** The session of a room, or of the channel that its thread belongs to. */
async function runningSession({ roomId, settingsRoomId, locale }: Origin, { saved }: UseCases): Promise<Session> {
  const found = (await saved.sessions.inRoom(roomId)) ?? (await saved.sessions.inRoom(settingsRoomId))
  if (found === null || found.endedAt !== null) throw new Refusal(say(locale, 'sessionNone'))
  return found
}

async function refuseStart(origin: Origin, useCases: UseCases): Promise<void> {
  const { locale, settingsRoomId, roomId, memberPermissions, appPermissions } = origin
  const { quizzes } = await useCases.saved.rooms.settings(settingsRoomId)
  if (quizzes === 'nobody') throw new Refusal(say(locale, 'sessionNobodyStarts'))
  if (quizzes === 'managers' && !permits(memberPermissions, PermissionFlagsBits.ManageGuild)) {
    throw new Refusal(say(locale, 'sessionNotStarter'))
  }
  const speak = roomId === settingsRoomId ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.SendMessagesInThreads
  if (!permits(appPermissions, speak | PermissionFlagsBits.ViewChannel)) throw new Refusal(say(locale, 'mayNotPost'))
  if ((await useCases.saved.sessions.inRoom(roomId)) !== null) await refuseSecond(origin, useCases)
}

async function refuseSecond({ roomId, locale }: Origin, { saved }: UseCases): Promise<never> {
  const other = await saved.sessions.inRoom(roomId)
  const [number, count] = [(other?.position ?? 0) + 1, other?.plan.parts.length ?? 1]
  throw new Refusal(say(locale, 'sessionRuns', { number, count }))
}

/** A document when its id, title or DOI was typed, or else the passages nearest to the words; `null` when nothing was. */
async function readingOf(typed: string, settingsRoomId: string, useCases: UseCases): Promise<Reading | null> {
  const cards = await useCases.sources()
  if (typed === '') {
    const [wanted] = (await useCases.saved.rooms.settings(settingsRoomId)).sources
    return cards.some(({ id }) => id === wanted) ? { documentId: wanted ?? '' } : null
  }
  const words = typed.toLowerCase()
  const named = cards.find(({ id, title, doi }) => [id, title, doi].some((name) => name?.toLowerCase() === words))
  if (named !== undefined) return { documentId: named.id }
  return { topic: typed, passages: (await useCases.library.passages(typed, null)).passages }
}
