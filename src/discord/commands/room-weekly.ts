import { type APIApplicationCommandSubcommandGroupOption, ApplicationCommandOptionType } from 'discord.js'
import { parseTimeOfDay } from '../../core/study/daily/parse-time.ts'
import type { RoomSettings } from '../../core/study/room.ts'
import { FEWEST_LEARNERS } from '../../core/study/weekly/group-summary.ts'
import { nextTime, type WeeklyOutcome } from '../../core/study/weekly/weekly.ts'
import { say } from '../localisation/catalogue.ts'
import { presentMoment } from '../present/moment.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { summaryOf } from '../tickers/weekly.ts'
import type { UseCases } from '../use-cases.ts'
import { type CommandRequest, textOption } from './command.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const WEEKLY_GROUP = {
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'weekly',
  description: 'A summary of the week in this channel: what the group knows well and what not, without names',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'set',
      description: 'Post a summary every week at this time',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'day',
          description: 'The day of the week',
          required: true,
          choices: DAYS.map((name, i) => ({ name, value: String(i + 1) })),
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'time',
          description: 'The time of day in the time zone of this channel, for example 18:00',
          required: true,
          max_length: 20,
        },
      ],
    },
    { type: ApplicationCommandOptionType.Subcommand, name: 'off', description: 'No more weekly summaries' },
    { type: ApplicationCommandOptionType.Subcommand, name: 'show', description: 'Show you the last seven days now' },
  ],
} as const satisfies APIApplicationCommandSubcommandGroupOption

/** Why the last summary is not there, in words; the others are. */
const TROUBLES: Readonly<Partial<Record<WeeklyOutcome, 'weeklyForbidden' | 'weeklyFailed' | 'weeklyUnclear'>>> = {
  forbidden: 'weeklyForbidden',
  failed: 'weeklyFailed',
  unclear: 'weeklyUnclear',
}

/** When a room's next summary comes. */
export function weeklyLine(
  { origin: { locale } }: CommandRequest,
  { weekly, timeZone }: Pick<RoomSettings, 'weekly' | 'timeZone'>,
  { now }: UseCases,
): string {
  if (weekly === null) return say(locale, 'weeklyIsOff')
  return say(locale, 'weeklyNext', { when: moment(nextTime(weekly, timeZone, now())) })
}

/** `/room weekly …`; `subcommand` begins with "weekly". */
export function runWeekly(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  if (request.subcommand === 'weekly set') return set(request, useCases)
  return request.subcommand === 'weekly off' ? off(request, useCases) : show(request, useCases)
}

async function set(request: CommandRequest, { saved, now }: UseCases): Promise<Reply> {
  const { roomId, settingsRoomId, serverId, locale } = request.origin
  if (roomId !== settingsRoomId) throw new Refusal(say(locale, 'weeklyThreadOnly'))
  const minute = parseTimeOfDay(textOption(request, 'time') ?? '')
  const weekday = Number(textOption(request, 'day'))
  const weekly = { weekday, minute, since: now(), locale }
  const { timeZone } = await saved.rooms.change(settingsRoomId, serverId, { weekly })
  const when = moment(nextTime(weekly, timeZone, now()))
  return { text: say(locale, 'weeklyOn', { when, least: FEWEST_LEARNERS }) }
}

async function off({ origin }: CommandRequest, { saved }: UseCases): Promise<Reply> {
  const { settingsRoomId, serverId, locale } = origin
  const { weekly } = await saved.rooms.settings(settingsRoomId)
  if (weekly === null) return { text: say(locale, 'weeklyIsOff') }
  await saved.rooms.change(settingsRoomId, serverId, { weekly: null })
  return { text: say(locale, 'weeklyOff') }
}

/** When the next one comes, what kept the last one away, and how the last seven days look. */
async function show(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { settingsRoomId, locale } = request.origin
  const { weekly, timeZone } = await useCases.saved.rooms.settings(settingsRoomId)
  if (weekly === null) return { text: say(locale, 'weeklyIsOff') }
  const last = await useCases.saved.weeklySummaries.last(settingsRoomId)
  const trouble = last === null ? undefined : TROUBLES[last.outcome]
  const summary = await summaryOf(settingsRoomId, { dueAt: useCases.now(), missed: 0, weekly: { locale } }, useCases)
  const lines = [
    weeklyLine(request, { weekly, timeZone }, useCases),
    ...(trouble === undefined ? [] : [`⚠️ ${say(locale, trouble)}`]),
    `-# ${say(locale, 'weeklyPreview')}`,
  ]
  return { ...summary, text: `${lines.join('\n')}\n\n${summary.text}` }
}

function moment(at: number): string {
  return `${presentMoment(at, 'F')} (${presentMoment(at)})`
}
