import { ANSWERING_PHRASES } from '../../core/answering/phrases.ts'
import { CORPUS_PHRASES } from '../../core/corpus/phrases.ts'
import { STUDY_PHRASES } from '../../core/study/phrases.ts'
import { CARDS_EN } from './cards-en.ts'
import { DAILY_EN } from './daily-en.ts'
import { EN_ANSWERS } from './en-answers.ts'
import { QUIZ_EN } from './quiz-en.ts'
import { SESSION_EN } from './session-en.ts'

/** What the bot says, in English, which all other languages follow. `{name}` is filled in. */
export const EN = {
  ...EN_ANSWERS,

  previous: 'Previous',
  next: 'Next',
  page: 'Page {page} of {pages}',
  yes: 'yes',
  no: 'no',
  onlyEnglish: 'I understand questions in English only, and the library is in English. Please ask in English.',
  expired: 'This has expired. Please use the command again.',
  waitYourself: 'That was a lot at once. Please wait {seconds} seconds and try again.',
  waitRoom: 'There is a lot going on in this channel. Please wait {seconds} seconds and try again.',

  passagesNear: '**Passages near:** {query}',
  passagesNote: 'The nearest passages, best first. They may not answer a question; `/ask` does.',
  passagesNone: 'Nothing in the library comes near **{query}**.',

  standsFor: '**{term}** stands for “{longForm}”.',
  defined: '**{term}**, in the words of the library:',
  notDefined: 'No sentence of the library says what **{term}** is. These only use the word:',
  notMentioned: 'The library does not mention **{term}**.',

  bibliographyNone: 'Nothing has been quoted here so far that could be listed. Ask something with `/ask` first.',
  bibliographyDone: 'Works quoted in this channel, and works that these relay: {count}.',

  sourcesEmpty: 'The library is empty. Whoever runs this bot can add documents to it.',
  sourcesCount: '**Documents in the library: {count}**',
  sourcesHint: '`/sources` with a document shows what is in it and how to cite it.',
  licence: 'Licence: {licence}',
  licenceUnknown: 'Licence: not known',
  howToCite: '**How to cite**',
  headings: '**Headings**',
  searchable: 'Passages that can be searched: {count}. To ask this document alone, use `/ask` with `source`.',
  andMore: '…and {count} more.',

  needsManageServer: 'Only members with the permission “Manage Server” can do this.',
  onlyInServer: 'This works in a server only.',
  onlyWhereMember: 'This works only where the bot itself is a member.',

  libraryGiveOne: 'Attach a file or give a DOI, PMID or PMCID, one of the two.',
  libraryKinds: 'I cannot read files like “{name}”. I read {kinds}.',
  libraryTooLarge: '“{name}” has {size} MB; at most {limit} MB can be added here.',
  libraryNotFromDiscord: '“{name}” does not lie with Discord, so I do not fetch it.',
  libraryNotFetched: '“{name}” could not be fetched from Discord. Please attach it again.',
  libraryAdded: 'Added **{title}**: {passages} passages. Questions are answered from it from now on.',
  libraryNotKnown: 'Not known of it: {facts}.',
  factAuthors: 'authors',
  factYear: 'year',
  factJournal: 'journal',
  factLicence: 'licence',
  libraryAbstractOnly: 'Only its abstract: {reason}',
  libraryRefused: 'Not added: **{given}**. {reason}',
  libraryRemoved: 'Removed **{title}**. The file is kept, and whoever runs this bot can put it back.',
  libraryNotRemoved: 'Not removed: **{given}**. {reason}',

  roomTitle: '**How I am used in** <#{room}>',
  roomAnswering: 'Answering: {mode}',
  roomAnsweringMention: 'when I am mentioned or replied to',
  roomAnsweringThread: 'when I am mentioned, in a thread of its own; there, follow-ups need no mention',
  roomAnsweringWhenSure: 'every question, as long as the library surely answers it',
  roomAnsweringNever: 'only commands',
  roomSources: 'Sources: {sources}',
  roomAllSources: 'the whole library',
  roomQuietHours: 'Quiet hours: {hours} ({zone})',
  roomNoQuietHours: 'Quiet hours: none (time zone {zone})',
  roomQuizzes: 'Who may start quizzes: {who}',
  roomQuizzesEveryone: 'everyone',
  roomQuizzesManagers: 'members with “Manage Server”',
  roomQuizzesNobody: 'nobody',
  roomKeepsOpenQuestions: 'Unanswered questions are kept, without names: {answer}',
  roomKeepsWords: 'The words of a question are kept with votes: {answer}',
  roomBoard: 'Scores are shown: {answer}',
  roomHelp: 'Where people help: <#{channel}>',
  roomNoHelp: 'Where people help: this channel',
  roomHelpNotSeen: 'I cannot see that channel here. Pick one of this server that I may view.',
  roomHint: '`/room set` changes this.',
  roomChanged: 'Saved.',
  roomNothingGiven: 'Nothing was changed: pick at least one of the options of `/room set`.',
  roomReadingOff:
    'The bot may not read messages that do not mention it, so plain questions cannot be answered. Whoever runs it can allow that: `DISCORD_READ_MESSAGES`.',
  roomOpenQuestions: '**Unanswered here** (without names)',
  roomOpenQuestion: '{question} ({count}×)',
  roomNoOpenQuestions: 'Nothing went unanswered here so far.',

  privacyTitle: '**What is kept about you**',
  privacyNothing: 'Nothing is kept about you.',
  privacyNote:
    'Ids and answers, never your name. All of it lies with whoever runs this bot. `/privacy delete` deletes it.',
  privacyAsk:
    'Delete all that is kept about you? Buttons below your earlier answers will stop working. This cannot be undone.',
  privacyDeleteAll: 'Delete all of it',
  privacyDeleted: 'Deleted. Nothing is kept about you any more.',

  helpAskTitle: '**How to ask**',
  helpAskServer:
    'Use `/ask`, or mention me in a channel. One plain English sentence works best: *Where do exosomes come from?*',
  helpAskDirect:
    'Use `/ask`, or just write to me. One plain English sentence works best: *Where do exosomes come from?*',
  helpGetTitle: '**What you get**',
  helpGet:
    'Sentences quoted word for word from the library, each with its place. If the library has no answer, I say so instead of guessing.',
  helpCommandsTitle: '**Commands**',
  helpAdminTitle: '**Setting up, in a minute**',
  helpAdminRoom: '1. `/room set answering` says how I answer in a channel; without it, I answer when mentioned.',
  helpAdminLibrary: '2. `/library add` puts a paper into the library, as a file or by its DOI.',
  helpAdminQuestions:
    '3. `/room set open_questions:True` keeps what went unanswered, without names; `/room show` lists it.',
  helpNoAdvice: 'Quotes are for study. They are not medical advice.',

  aboutTitle: '**Exocite** {version}',
  aboutWhat: 'I answer questions with sentences quoted from a library of papers and notes.',
  aboutLibrary: 'Library: {documents} documents, {passages} passages',
  aboutModel: 'Embedding model: {model}',
  aboutIndex: 'Index: {index}',

  ...ANSWERING_PHRASES,
  ...CORPUS_PHRASES,
  ...STUDY_PHRASES,
  ...QUIZ_EN,
  ...DAILY_EN,
  ...SESSION_EN,
  ...CARDS_EN,
} as const
