import { createCards } from '../../src/adapters/sql/cards.ts'
import { createConversations } from '../../src/adapters/sql/conversations.ts'
import { createDailies } from '../../src/adapters/sql/dailies.ts'
import { createGivenAnswers } from '../../src/adapters/sql/given-answers.ts'
import { createLearners } from '../../src/adapters/sql/learners.ts'
import { createOpenQuestions } from '../../src/adapters/sql/open-questions.ts'
import { createQuizzes } from '../../src/adapters/sql/quizzes.ts'
import { createRooms } from '../../src/adapters/sql/rooms.ts'
import { createSessions } from '../../src/adapters/sql/sessions.ts'
import { createVotes } from '../../src/adapters/sql/votes.ts'
import { createWeeklySummaries } from '../../src/adapters/sql/weekly-summaries.ts'
import { describeCards } from './cards.ts'
import { describeConversations } from './conversations.ts'
import { describeDailies } from './dailies.ts'
import { describeGivenAnswers } from './given-answers.ts'
import { describeLearners } from './learners.ts'
import { describeOpenQuestions } from './open-questions.ts'
import { describeQuizzes } from './quizzes.ts'
import { describeRooms } from './rooms.ts'
import { describeSessions } from './sessions.ts'
import { onSqlite } from './study-folder.ts'
import { describeVotes } from './votes.ts'
import { describeWeeklySummaries } from './weekly-summaries.ts'

describeGivenAnswers('SQLite', onSqlite(createGivenAnswers))
describeVotes('SQLite', onSqlite(createVotes))
describeConversations('SQLite', onSqlite(createConversations))
describeOpenQuestions('SQLite', onSqlite(createOpenQuestions))
describeCards('SQLite', onSqlite(createCards))
describeLearners('SQLite', onSqlite(createLearners))
describeQuizzes('SQLite', onSqlite(createQuizzes))
describeWeeklySummaries(
  'SQLite',
  onSqlite((database) => ({
    summaries: createWeeklySummaries(database),
    rooms: createRooms(database),
    cards: createCards(database),
    learners: createLearners(database),
  })),
)
describeRooms('SQLite', onSqlite(createRooms))
describeDailies('SQLite', onSqlite(createDailies))
describeSessions('SQLite', onSqlite(createSessions))
