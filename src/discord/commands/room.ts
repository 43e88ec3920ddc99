import { ApplicationCommandOptionType, ChannelType } from 'discord.js'
import { parseQuietHours, parseTimeZone } from '../../core/study/quiet-hours.ts'
import type { RoomSettings } from '../../core/study/room.ts'
import { say } from '../localisation/catalogue.ts'
import { presentRoom } from '../present/room.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { type Command, type CommandRequest, textOption } from './command.ts'
import { findSource, suggestSource } from './find-source.ts'
import { MANAGE_SERVER, refuseUnlessManager } from './permissions.ts'
import { DAILY_GROUP, dailyLines, runDaily } from './room-daily.ts'
import { runWeekly, WEEKLY_GROUP, weeklyLine } from './room-weekly.ts'
import { suggestTimeZone } from './suggest-time-zone.ts'
import { suggestTopic } from './suggest-topic.ts'

const MODES = ['mention', 'thread', 'when-sure', 'never'] as const
const QUIZZES = ['everyone', 'managers', 'nobody'] as const
const OPEN_QUESTIONS = 10
const WHOLE_LIBRARY = 'all'

export const room = {
  definition: {
    name: 'room',
    description: 'How the bot is used in this channel',
    default_member_permissions: MANAGE_SERVER,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'Show how this channel is set up, and what went unanswered in it',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'set',
        description: 'Change how the bot is used in this channel',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'answering',
            description: 'Which messages are answered',
            choices: [
              { name: 'when mentioned', value: 'mention' },
              { name: 'when mentioned, in a thread of its own', value: 'thread' },
              { name: 'every question that the library surely answers', value: 'when-sure' },
              { name: 'only commands', value: 'never' },
            ],
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'source',
            description: 'Answer from this document only; "all" for the whole library',
            autocomplete: true,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'quiet_hours',
            description: 'When nothing is posted unasked, for example 22:00-07:00, or off',
            max_length: 40,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'time_zone',
            description: 'The time zone of the quiet hours, for example Europe/Berlin',
            autocomplete: true,
            max_length: 60,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'quizzes',
            description: 'Who may start quizzes and sessions',
            choices: [
              { name: 'everyone', value: 'everyone' },
              { name: 'members with Manage Server', value: 'managers' },
              { name: 'nobody', value: 'nobody' },
            ],
          },
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'help_channel',
            description: 'Where people help with what the library does not answer; this very channel for none',
            channel_types: [ChannelType.GuildText, ChannelType.GuildForum],
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'open_questions',
            description: 'Whether unanswered questions are kept, without names',
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'keep_words',
            description: 'Whether the words of a question are kept with the votes on its answer',
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'board',
            description: 'Whether scores and streaks are shown',
          },
        ],
      },
      DAILY_GROUP,
      WEEKLY_GROUP,
    ],
  },
  goesAlong: false,
  isPrivate: () => true,
  refusal: refuseUnlessManager,
  run: async (request, useCases) => {
    if (request.subcommand?.startsWith('daily ') === true) return runDaily(request, useCases)
    if (request.subcommand?.startsWith('weekly ') === true) return runWeekly(request, useCases)
    if (request.subcommand !== 'set') return show(request, useCases)
    const { settingsRoomId, serverId, locale } = request.origin
    const changes = await readChanges(request, useCases)
    if (Object.keys(changes).length === 0) throw new Refusal(say(locale, 'roomNothingGiven'))
    await useCases.saved.rooms.change(settingsRoomId, serverId, changes)
    if (changes.keepsOpenQuestions === false) await useCases.saved.openQuestions.clear(settingsRoomId)
    if (changes.keepsQuestionsOfVotes === false) await useCases.saved.votes.forgetQuestions(settingsRoomId)
    const { text } = await show(request, useCases)
    return { text: `${say(locale, 'roomChanged')}\n\n${text}` }
  },
  suggest: { source: suggestSource, topic: suggestTopic, time_zone: suggestTimeZone },
} as const satisfies Command

async function show(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { settingsRoomId, locale } = request.origin
  const { rooms, openQuestions, votes } = useCases.saved
  const settings = await rooms.settings(settingsRoomId)
  const kept = settings.keepsOpenQuestions ? await openQuestions.list(settingsRoomId, OPEN_QUESTIONS) : null
  const notHelpful = settings.keepsQuestionsOfVotes ? await votes.notHelpful(settingsRoomId, OPEN_QUESTIONS) : []
  const { readsMessages } = useCases
  const shown = { roomId: settingsRoomId, settings, readsMessages, openQuestions: kept, notHelpful }
  const text = presentRoom(shown, await useCases.sources(), locale)
  return { text: `${text}\n\n${await dailyLines(request, useCases)}\n${weeklyLine(request, settings, useCases)}` }
}

async function readChanges(request: CommandRequest, useCases: UseCases): Promise<Partial<RoomSettings>> {
  const { options } = request
  const answering = MODES.find((mode) => mode === options['answering'])
  const quizzes = QUIZZES.find((who) => who === options['quizzes'])
  const quietHours = textOption(request, 'quiet_hours')
  const timeZone = textOption(request, 'time_zone')
  return {
    ...(answering === undefined ? {} : { answering }),
    ...(quizzes === undefined ? {} : { quizzes }),
    ...(await readSources(request, useCases)),
    ...(quietHours === null ? {} : { quietHours: parseQuietHours(quietHours) }),
    ...(timeZone === null ? {} : { timeZone: parseTimeZone(timeZone) }),
    ...readHelpRoom(request),
    ...whether('keepsOpenQuestions', options['open_questions']),
    ...whether('keepsQuestionsOfVotes', options['keep_words']),
    ...whether('board', options['board']),
  }
}

function whether(
  name: 'keepsOpenQuestions' | 'keepsQuestionsOfVotes' | 'board',
  value: unknown,
): Partial<RoomSettings> {
  return typeof value === 'boolean' ? { [name]: value } : {}
}

/** The channel itself stands for none other. */
function readHelpRoom({ channels, origin }: CommandRequest): Partial<RoomSettings> {
  const picked = channels['help_channel']
  if (picked === undefined) return {}
  if (!picked.isInServer || !picked.isVisible) throw new Refusal(say(origin.locale, 'roomHelpNotSeen'))
  return { helpRoomId: picked.id === origin.settingsRoomId ? null : picked.id }
}

async function readSources(request: CommandRequest, useCases: UseCases): Promise<Partial<RoomSettings>> {
  const typed = textOption(request, 'source')
  if (typed === null) return {}
  if (typed.trim().toLowerCase() === WHOLE_LIBRARY) return { sources: [] }
  return { sources: [findSource(await useCases.sources(), typed, request.origin.locale).id] }
}
