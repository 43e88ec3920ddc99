import {
  type APIApplicationCommandSubcommandGroupOption,
  ApplicationCommandOptionType,
  PermissionFlagsBits,
} from 'discord.js'
import type { Daily } from '../../core/study/daily/daily.ts'
import { parseTimeOfDay } from '../../core/study/daily/parse-time.ts'
import { localDay, nextMoment } from '../../core/study/daily/wall-clock.ts'
import { isQuiet, parseTimeZone, writeClockTime, writeQuietHours } from '../../core/study/quiet-hours.ts'
import { say } from '../localisation/catalogue.ts'
import { permits } from '../origin.ts'
import { messageLink, PAUSE_TEXTS } from '../present/daily.ts'
import { escapeText } from '../present/escape.ts'
import { presentMoment } from '../present/moment.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { roomItems } from '../room-items.ts'
import { askDaily, closeDaily } from '../tickers/ask-daily.ts'
import type { UseCases } from '../use-cases.ts'
import { type CommandRequest, textOption } from './command.ts'

/** With fewer, a week would not pass without a repetition. */
const LEAST_ITEMS = 7
const TOPIC_LENGTH = 80

export const DAILY_GROUP = {
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'daily',
  description: 'A question of the day in this channel',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'set',
      description: 'Ask a question every day at this time',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'time',
          description: 'The time of day, for example 09:00',
          required: true,
          max_length: 20,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'time_zone',
          description: 'Where it is that time, for example Europe/Berlin (default: as set for this channel)',
          autocomplete: true,
          max_length: 60,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'topic',
          description: 'What the questions are about (default: the whole library)',
          autocomplete: true,
          max_length: 100,
        },
      ],
    },
    { type: ApplicationCommandOptionType.Subcommand, name: 'off', description: 'No more questions of the day' },
    { type: ApplicationCommandOptionType.Subcommand, name: 'show', description: 'Show when the next question comes' },
    { type: ApplicationCommandOptionType.Subcommand, name: 'now', description: "Ask today's question now" },
  ],
} as const satisfies APIApplicationCommandSubcommandGroupOption

/** `/room daily …`; `subcommand` begins with "daily". */
export async function runDaily(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { locale, conversationId } = request.origin
  if (conversationId !== null) throw new Refusal(say(locale, 'dailyInThread'))
  switch (request.subcommand) {
    case 'daily set':
      return set(request, useCases)
    case 'daily off':
      return off(request, useCases)
    case 'daily now':
      return askNow(request, useCases)
    default:
      return { text: await dailyLines(request, useCases) }
  }
}

/** How the question of the day is set in a room, and what keeps it from being asked. */
export async function dailyLines({ origin }: CommandRequest, useCases: UseCases): Promise<string> {
  const { settingsRoomId, locale } = origin
  const daily = await useCases.saved.dailies.find(settingsRoomId)
  if (daily === null) return say(locale, 'dailyNone')
  const { minute, timeZone, topic, pause } = daily
  if (pause !== null) return `⚠️ ${say(locale, PAUSE_TEXTS[pause])}`
  return say(locale, 'dailyLine', {
    time: writeClockTime(minute),
    zone: escapeText(timeZone),
    topic: topic === null ? say(locale, 'roomAllSources') : escapeText(shorten(topic, TOPIC_LENGTH)),
    when: presentMoment(nextMoment(useCases.now(), minute, timeZone).at),
  })
}

async function set(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { settingsRoomId: roomId, serverId, locale } = request.origin
  if (serverId === null) throw new Refusal(say(locale, 'onlyInServer'))
  const settings = await useCases.saved.rooms.settings(roomId)
  const minute = parseTimeOfDay(textOption(request, 'time') ?? '')
  const zone = textOption(request, 'time_zone')
  const timeZone = zone === null ? settings.timeZone : parseTimeZone(zone)
  refuseSilence(request)
  if (settings.quietHours !== null && isQuiet(settings, new Date(nextMoment(useCases.now(), minute, timeZone).at))) {
    const hours = writeQuietHours(settings.quietHours)
    throw new Refusal(say(locale, 'dailyQuiet', { time: writeClockTime(minute), hours }))
  }
  const typed = textOption(request, 'topic')
  const topic = typed?.trim() ?? null
  const { length: count } = await roomItems(roomId, topic, useCases)
  if (count < LEAST_ITEMS) {
    const named = typed === null ? say(locale, 'roomAllSources') : escapeText(shorten(typed, TOPIC_LENGTH))
    throw new Refusal(say(locale, 'dailyTooLittle', { count, topic: named, least: LEAST_ITEMS }))
  }
  await useCases.saved.dailies.set({
    ...{ roomId, serverId, minute, timeZone, topic, locale, since: useCases.now(), pause: null },
  })
  return { text: `${say(locale, 'dailySaved')} ${await dailyLines(request, useCases)}` }
}

async function off({ origin }: CommandRequest, { saved }: UseCases): Promise<Reply> {
  const ended = await saved.dailies.end(origin.settingsRoomId)
  return { text: say(origin.locale, ended ? 'dailyOff' : 'dailyNone') }
}

async function askNow(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { settingsRoomId: roomId, locale } = request.origin
  const { saved, now } = useCases
  const daily = await saved.dailies.find(roomId)
  if (daily === null) throw new Refusal(say(locale, 'dailyNone'))
  refuseSilence(request)
  const woken: Daily = daily.pause === null ? daily : { ...daily, pause: null, since: now() }
  if (woken !== daily) await saved.dailies.set(woken)
  const day = localDay(now(), daily.timeZone)
  const open = (await saved.dailies.last(roomId, 2)).find((question) => question.state === 'open' && question.day < day)
  if (open !== undefined) await closeDaily(open, useCases)
  const asked = await askDaily(woken, { day, missed: [] }, useCases)
  if (asked === 'nothing') throw new Refusal(say(locale, 'dailyPauseEmpty'))
  if (asked === 'may-not-post') throw new Refusal(say(locale, 'mayNotPost'))
  const question = (await saved.dailies.last(roomId, 2)).find((each) => each.day === day)
  if (question === undefined || question.messageId === null) return { text: say(locale, 'dailyNotAsked') }
  return { text: say(locale, 'dailyAsked', { link: messageLink(question) }) }
}

function refuseSilence({ origin: { appPermissions, locale } }: CommandRequest): void {
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages
  if (!permits(appPermissions, needed)) throw new Refusal(say(locale, 'mayNotPost'))
}
