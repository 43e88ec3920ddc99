import { phrasesOf } from '../shared/phrase.ts'

/** What a person is told about a setting, a card or a file of cards that cannot be used. */
export const STUDY_PHRASES = {
  quietHoursUnreadable: '"{typed}" are no quiet hours. Write them like 22:00-07:00, or "off".',
  quietHoursNone: 'Quiet hours cannot end when they begin. Write them like 22:00-07:00, or "off".',
  timeZoneUnknown:
    '"{typed}" is no time zone. Pick one from the list that appears as you type, for example Europe/Berlin.',
  timeUnreadable: '"{typed}" is no time of day. Write it like 09:00 or 18:30.',

  cardFrontEmpty: "The card's front is empty. Write something on it.",
  cardBackEmpty: "The card's back is empty. Write something on it.",
  cardFrontTooLong: "The card's front has {characters} characters; at most {most} fit. Make two cards of it.",
  cardBackTooLong: "The card's back has {characters} characters; at most {most} fit. Make two cards of it.",
  cardsTooMany: 'You have {all} cards, and {more} more would be over {most}. Delete some that you no longer need.',

  cardFileTooLong: 'The file has {characters} characters; at most {most} can be read. Split it.',
  cardFileTooManyRows: 'The file has {rows} rows; at most {most} can be read at a time. Split it.',
  cardFileColumns: 'The first line must name the columns: "front" and "back", and for citations {others}.',
  cardRowCells: 'It has {cells} cells, and there are {columns} columns. Quote cells with separators.',
  cardRowUnclosed: 'Its quotation mark is never closed; from here on nothing was read.',
  cardRowNoQuote: 'Its quote does not stand in "{document}" at {start} to {end}.',
  cardRowHalfCited: 'Its citation is not complete. Fill document, start, end and quote, or none of them.',
  cardRowNoNumber: 'Its {column} is "{cell}", and must be a whole number.',

  reportRead: 'Read together on {started}, until {ended} (UTC). Took part: {people}. Parts read: {read} of {parts}.',
  reportAsked: 'Questions asked',
  reportNone: 'None.',
  reportOpen: 'Left open',
  reportNothing: 'Nothing.',
  reportNoAnswerTo: 'The library has no answer to: {question}',
  reportUnread: 'Not read: {heading}',
  reportGuessed: 'Guessed:',
  reportRight: '(right)',
  reportNoAnswer: 'No answer in the library.',
  reportMeasured: 'What was measured or observed?',
  reportSubjects: 'In whom, or in which species or cells?',
  reportAmount: 'How many or how much?',
  reportLimits: 'What limits this?',
  reportStillOpen: 'What is still open?',
  reportClaim: 'What does this claim?',

  keptAnswers: 'Answers you were given: {count}, kept for {days} days',
  keptVotes: 'Votes on answers: {count}, kept for {days} days',
  keptReviews: 'Reviews of cards: {count}, kept as long as the card',
  keptCards: 'Cards: {count}, kept until you delete them',
  keptQuizAnswers: 'Answers in quizzes: {count}, kept for {days} days',
  keptQuizzes: 'Quizzes you played: {count}, kept for {days} days',
  keptReports: 'Questions you reported: {count}, kept for {days} days',
  keptSettings: 'Settings of how you study: {count}, kept until you delete them',
  keptRooms: 'Channels in which you study: {count}, kept for {days} days after the last time',
  keptTurns: 'Messages in conversations: {count}, kept for {days} days',
  keptDailyAnswers: 'Answers to the question of the day: {count}, kept until its solution is shown, the next day',
  keptSessions: 'Sessions you take part in: {count}, kept until the session is over',
  keptGuesses: 'Guesses in sessions: {count}, kept until the session is over',
  keptBackups:
    'Backups of all data, which may hold these too: {count}. One a day is kept for {days} days, one a week for {weeks} weeks; what is deleted now is gone from all of them on {date}',
} as const

export const studyPhrase = phrasesOf(STUDY_PHRASES)
