import { ApplicationCommandOptionType } from 'discord.js'
import { missesOf } from '../../core/study/quiz/misses.ts'
import { leadRoom } from '../controls/quiz/lead.ts'
import { say } from '../localisation/catalogue.ts'
import { CHOICE_TEXT_LIMIT } from '../present/limits.ts'
import { presentMisses } from '../present/quiz-misses.ts'
import {
  FEWEST_QUESTIONS,
  LONGEST_SECONDS,
  MOST_QUESTIONS,
  readKind,
  readMode,
  SHORTEST_SECONDS,
  USUAL_QUESTIONS,
  USUAL_SECONDS,
} from '../quizzes/quiz-options.ts'
import { startQuiz } from '../quizzes/start-quiz.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { type Command, type CommandRequest, textOption } from './command.ts'
import { quizScores } from './quiz-scores.ts'
import { suggestTopic } from './suggest-topic.ts'

const FOR_WHOM = [
  { name: 'the channel', value: 'all' },
  { name: 'me alone', value: 'me' },
] as const

export const quiz = {
  definition: {
    name: 'quiz',
    description: 'Quiz each other on what the library says',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'start',
        description: 'Start a quiz in this channel, or one for you alone',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'topic',
            description: 'What it is about, in English; otherwise the whole library',
            autocomplete: true,
            max_length: CHOICE_TEXT_LIMIT,
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'questions',
            description: 'How many questions (otherwise 10)',
            min_value: FEWEST_QUESTIONS,
            max_value: MOST_QUESTIONS,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'mode',
            description: 'How it is played (otherwise race)',
            choices: [
              { name: 'race: the first right answer wins', value: 'race' },
              { name: 'everyone answers, no race', value: 'everyone' },
              { name: 'think first, then look and grade yourself', value: 'spoiler' },
              { name: 'one try each', value: 'one-try' },
              { name: 'survival: a miss and you are out', value: 'survival' },
              { name: 'due: what this channel is about to forget', value: 'due' },
            ],
          },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'time',
            description: 'Seconds for each question (otherwise 30)',
            min_value: SHORTEST_SECONDS,
            max_value: LONGEST_SECONDS,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'kind',
            description: 'What the questions are like (otherwise mixed)',
            choices: [
              { name: 'fill the gap', value: 'cloze' },
              { name: 'choose', value: 'choice' },
              { name: 'true or false', value: 'true-false' },
              { name: 'match', value: 'match' },
            ],
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'for',
            description: 'Who plays (otherwise the channel)',
            choices: [...FOR_WHOM],
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'stop', description: 'Stop the quiz in this channel' },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'scores',
        description: 'Show the scores and streaks of this channel',
        options: [
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'reset',
            description: 'Start the board at zero again (Manage Server)',
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'misses',
        description: 'Show what was missed, with its passages, to play it again',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'for',
            description: 'Whose misses (otherwise those of the last quiz here)',
            choices: [...FOR_WHOM],
          },
        ],
      },
    ],
  },
  goesAlong: true,
  isPrivate: () => true,
  run: (request, useCases) => {
    if (request.subcommand === 'stop') return stop(request, useCases)
    if (request.subcommand === 'scores') return quizScores(request, useCases)
    return request.subcommand === 'misses' ? misses(request, useCases) : start(request, useCases)
  },
  suggest: { topic: suggestTopic },
} as const satisfies Command

function start(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { origin, options } = request
  const topic = textOption(request, 'topic')?.trim() ?? ''
  const isAlone = origin.serverId === null || !origin.botIsMember
  return startQuiz(
    {
      topic: topic === '' ? null : topic,
      questions: numberOption(options['questions'], USUAL_QUESTIONS),
      mode: readMode(options['mode']),
      secondsToAnswer: numberOption(options['time'], USUAL_SECONDS),
      kind: readKind(options['kind']),
      isPrivate: options['for'] === 'me' || (isAlone && options['for'] === undefined),
    },
    origin,
    useCases,
  )
}

async function stop({ origin }: CommandRequest, useCases: UseCases): Promise<Reply> {
  const running = await useCases.saved.quizzes.runningIn(origin.roomId)
  if (running === null) throw new Refusal(say(origin.locale, 'quizNoneRuns'))
  return leadRoom(running.setup.id, 'stop', origin, useCases)
}

async function misses({ origin, options }: CommandRequest, { saved }: UseCases): Promise<Reply> {
  const { learnerId, locale, roomId } = origin
  const last = await saved.quizzes.lastIn(roomId)
  if (options['for'] === 'me' || last === null) {
    const missed = await saved.quizzes.missedBy(learnerId, MOST_QUESTIONS)
    return presentMisses(missed, { quizId: '', replays: ['me'], title: 'quizMyMissesTitle' }, locale)
  }
  const missed = missesOf(last).map(({ item }) => item)
  const from = { quizId: last.setup.id, replays: ['all', 'me'], title: 'quizMissesTitle' } as const
  return presentMisses(missed, from, locale)
}

function numberOption(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}
