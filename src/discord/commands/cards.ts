import { ApplicationCommandOptionType } from 'discord.js'
import type { LearnerSettings } from '../../core/study/learner.ts'
import { parseTimeZone } from '../../core/study/quiet-hours.ts'
import { cardList } from '../controls/cards/card-list.ts'
import { nextCard } from '../controls/cards/review-reply.ts'
import { ownCardModal } from '../controls/cards/write-card.ts'
import { say } from '../localisation/catalogue.ts'
import { escapeText } from '../present/escape.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { exportCards, importCards } from './card-files.ts'
import { addCardsAbout } from './cards-about.ts'
import { type Command, type CommandRequest, textOption } from './command.ts'
import { suggestTimeZone } from './suggest-time-zone.ts'

const MOST_A_DAY = 500
const MOST_AT_ONCE = 20
const USUAL_COUNT = 5

export const cards = {
  definition: {
    name: 'cards',
    description: 'Your own flashcards: learn them by spaced repetition',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'review',
        description: 'Review the cards that are due; only you see them',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Make cards on a topic, or write one in your own words',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'topic',
            description: 'Words or a heading; without it you write a card yourself',
            max_length: 100,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'count',
            description: 'How many cards on the topic at most (default: 5)',
            min_value: 1,
            max_value: MOST_AT_ONCE,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'List your cards: edit, suspend or delete them',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'export',
        description: 'Get all your cards with their citations as a file',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'format',
            description: 'For Anki, or as a table (default: Anki)',
            choices: [
              { name: 'Anki (.apkg)', value: 'anki' },
              { name: 'CSV', value: 'csv' },
            ],
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'import',
        description: 'Add cards from a table',
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            description: 'CSV whose first line names the columns front and back; at most 5000 cards',
            required: true,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'settings',
        description: 'See or change how you study',
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'daily_limit',
            description: 'How many different cards you are shown on one day',
            min_value: 1,
            max_value: MOST_A_DAY,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'time_zone',
            description: 'Where your day begins, at four in the morning; for example Europe/Berlin',
            autocomplete: true,
            max_length: 60,
          },
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'count_me',
            description: 'Whether your results count, without your name, in what a channel learns of itself',
          },
        ],
      },
    ],
  },
  goesAlong: true,
  isPrivate: () => true,
  modal: (request) => {
    const isOwn = request.subcommand === 'add' && textOption(request, 'topic') === null
    return isOwn ? ownCardModal(request.origin) : null
  },
  run: (request, useCases) => {
    const { subcommand, origin } = request
    if (subcommand === 'add') return addAbout(request, useCases)
    if (subcommand === 'list') return cardList(origin, useCases, 0)
    if (subcommand === 'export') return exportCards(request, useCases)
    if (subcommand === 'import') return importCards(request, useCases)
    return subcommand === 'settings' ? settings(request, useCases) : nextCard(origin, useCases)
  },
  suggest: { time_zone: suggestTimeZone },
} as const satisfies Command

function addAbout(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { count } = request.options
  const wanted = typeof count === 'number' ? Math.min(Math.max(1, count), MOST_AT_ONCE) : USUAL_COUNT
  return addCardsAbout(textOption(request, 'topic') ?? '', wanted, request.origin, useCases)
}

async function settings(request: CommandRequest, { saved, now }: UseCases): Promise<Reply> {
  const { learnerId, locale } = request.origin
  const changes = readChanges(request)
  const isChange = Object.keys(changes).length > 0
  const { dailyLimit, timeZone, countsInRooms } = isChange
    ? await saved.learners.change(learnerId, changes, now())
    : await saved.learners.settings(learnerId)
  const zone = timeZone === null ? say(locale, 'learnerRoomZone') : escapeText(timeZone)
  const lines = [
    say(locale, 'learnerLimit', { count: dailyLimit }),
    say(locale, 'learnerZone', { zone }),
    say(locale, 'learnerCounts', { answer: say(locale, countsInRooms ? 'yes' : 'no') }),
  ]
  const heading = say(locale, isChange ? 'roomChanged' : 'learnerTitle')
  return { text: [heading, ...lines.map((line) => `- ${line}`)].join('\n') }
}

function readChanges(request: CommandRequest): Partial<LearnerSettings> {
  const { daily_limit: dailyLimit, count_me: countsInRooms } = request.options
  const timeZone = textOption(request, 'time_zone')
  if (typeof dailyLimit === 'number' && !(dailyLimit >= 1 && dailyLimit <= MOST_A_DAY)) {
    throw new Refusal(say(request.origin.locale, 'learnerLimitRange', { most: MOST_A_DAY }))
  }
  return {
    ...(typeof dailyLimit === 'number' ? { dailyLimit } : {}),
    ...(timeZone === null ? {} : { timeZone: parseTimeZone(timeZone) }),
    ...(typeof countsInRooms === 'boolean' ? { countsInRooms } : {}),
  }
}
