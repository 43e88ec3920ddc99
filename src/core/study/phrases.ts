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
} as const

export const studyPhrase = phrasesOf(STUDY_PHRASES)
