import { createFsrsScheduler } from '../../../src/adapters/fsrs/scheduler.ts'
import { createCards } from '../../../src/adapters/sql/cards.ts'
import { createConversations } from '../../../src/adapters/sql/conversations.ts'
import { createDailies } from '../../../src/adapters/sql/dailies.ts'
import { openDatabase } from '../../../src/adapters/sql/database.ts'
import { createGivenAnswers } from '../../../src/adapters/sql/given-answers.ts'
import { createLearners } from '../../../src/adapters/sql/learners.ts'
import { createOpenQuestions } from '../../../src/adapters/sql/open-questions.ts'
import { createPersonalData } from '../../../src/adapters/sql/personal-data.ts'
import { createQuizzes } from '../../../src/adapters/sql/quizzes.ts'
import { createRooms } from '../../../src/adapters/sql/rooms.ts'
import { createSessions } from '../../../src/adapters/sql/sessions.ts'
import { createVotes } from '../../../src/adapters/sql/votes.ts'
import { createWeeklySummaries } from '../../../src/adapters/sql/weekly-summaries.ts'
import { createCardReview } from '../../../src/core/study/cards/review-cards.ts'
import type { CommandRequest } from '../../../src/discord/commands/command.ts'
import type { Origin } from '../../../src/discord/origin.ts'
import type { Saved, UseCases } from '../../../src/discord/use-cases.ts'
import { answered, NOTES, REVIEW } from './example-answers.ts'

/** Where a group's own things are kept, in memory. */
export async function savedInMemory(): Promise<Saved> {
  const database = await openDatabase(':memory:')
  return {
    givenAnswers: createGivenAnswers(database),
    votes: createVotes(database),
    conversations: createConversations(database),
    openQuestions: createOpenQuestions(database),
    rooms: createRooms(database),
    quizzes: createQuizzes(database),
    cards: createCards(database),
    learners: createLearners(database),
    dailies: createDailies(database),
    sessions: createSessions(database),
    weeklySummaries: createWeeklySummaries(database),
    personalData: createPersonalData(database, {
      count: () => Promise.resolve(0),
      note: () => Promise.resolve(),
      now: () => 0,
    }),
  }
}

/** A library of two documents that answers everything with one sentence. */
export function exampleUseCases(saved: Saved): UseCases {
  let ids = 0
  return {
    ask: () => Promise.resolve(answered(['Exosomes are secreted by MSCs.'])),
    context: () => Promise.resolve(null),
    sources: () => Promise.resolve([REVIEW, NOTES]),
    quizItems: () => Promise.resolve([]),
    planSession: () => Promise.resolve(null),
    about: () => Promise.resolve({ version: '0.1.0', model: 'm', documents: 2, passages: 94, generation: 'g' }),
    ready: () => true,
    strengthChart: () => Promise.resolve(new Uint8Array()),
    library: emptyLibrary(),
    cards: cardsWithoutFiles(saved),
    announcer: silent(),
    quizMaster: { show: () => Promise.resolve(), tick: () => Promise.resolve(), stop: () => Promise.resolve() },
    readsMessages: true,
    discordApiUrl: 'https://discord.com/api',
    saved,
    newId: () => {
      ids += 1
      return `id${ids}`
    },
    now: () => 1_000,
    log: () => {},
  }
}

/** Says nothing anywhere. */
function silent(): UseCases['announcer'] {
  const nowhere = { delivery: 'gone', id: null } as const
  return {
    post: () => Promise.resolve(nowhere),
    find: () => Promise.resolve({ found: 'no', id: null }),
    edit: () => Promise.resolve('gone'),
    openThread: () => Promise.resolve(nowhere),
  }
}

/** Finds nothing and takes nothing in. */
function emptyLibrary(): UseCases['library'] {
  const nothing = { added: [], refused: [] }
  return {
    define: (term) => Promise.resolve({ term, longForm: null, citations: [], mentions: [] }),
    passages: (query) => Promise.resolve({ query, passages: [], isForeign: false }),
    addFile: () => Promise.resolve(nothing),
    addArticle: () => Promise.resolve(nothing),
    remove: () => Promise.resolve([]),
  }
}

/** Reviews cards, and neither writes nor reads files of them. */
function cardsWithoutFiles({ cards }: Saved): UseCases['cards'] {
  return {
    ...createCardReview(cards, createFsrsScheduler()),
    fadingTogether: () => Promise.resolve([]),
    writeFile: () => Promise.resolve({ name: 'cards.csv', content: '' }),
    readFile: () => Promise.resolve({ cards: [], refused: [] }),
  }
}

/** A member of a server's channel in which the bot may do everything it asks for. */
const ORIGIN: Origin = {
  learnerId: '101',
  roomId: '201',
  settingsRoomId: '201',
  serverId: '301',
  conversationId: null,
  locale: 'en-GB',
  memberPermissions: 0n,
  appPermissions: (1n << 63n) - 1n,
  botIsMember: true,
}

export function requestWith(options: CommandRequest['options']): CommandRequest {
  return { origin: ORIGIN, subcommand: null, options, files: {}, channels: {}, target: null }
}
