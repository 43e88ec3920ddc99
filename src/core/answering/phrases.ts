import { phrasesOf, type WithoutGaps } from '../shared/phrase.ts'

/** What a person is told about a question: why it is not searched, not answered, or how it was decided. */
export const ANSWERING_PHRASES = {
  questionEmpty: 'The question is empty. Ask in a sentence, for example: Where do MSCs come from?',
  questionTooLong:
    'The question has {characters} characters; at most {most} can be searched. Ask it in a sentence or two.',
  questionTooLongForModel:
    'The question is too long for the model ({tokens} tokens, at most {most}). Ask it in a sentence or two.',
  queryTooLong: 'The query is too long for the model. Search for a sentence or two.',
  termEmpty: 'The term is empty. Give a word or an abbreviation, for example: NTA',
  termTooLong:
    'The term has {characters} characters, more than any name of the field (at most {most}). To ask a whole question, use /ask.',

  reasonNothingFound: 'Nothing in the library mentions this.',
  reasonWeakEvidence: 'The library comes near this, but no sentence in it answers the question.',
  reasonOutside: 'The question is about something the library does not cover.',
  reasonUnclear:
    'I could not work out what the question asks. Please ask in one English sentence and name what you mean.',
  noticeGreeting:
    'Hello! I answer questions from this group’s library, with its own sentences. Ask me in a sentence about MSCs or exosomes, for example: “Where do MSCs come from?”',
  noticeThanks: 'You are welcome! Ask me in a sentence about MSCs or exosomes, for example: “Where do MSCs come from?”',
  noticeInstruction:
    'I only quote from this group’s library: I write nothing myself and take no instructions. Ask me in a sentence about MSCs or exosomes, for example: “Where do MSCs come from?”',
  noticeMedical:
    'I cannot say what is right for a person: please ask a doctor who knows the case. The library only tells what studies found.',
  noticeAbbreviation: '“{word}” can mean {meanings}: which one? Please ask again with the full word.',

  meaningFor: 'A passage of the library is about what the question is about.',
  meaningAgainst: 'Even the nearest passage is not quite about what the question is about.',
  wordsFor:
    'Word by word, the best sentence fits the question well: it has {found} of the {telling} words that tell what is asked.',
  wordsAgainst:
    'Word by word, the best sentence fits the question less than usual: it has {found} of the {telling} words that tell what is asked.',
  fitFor: 'Word by word, the best sentence fits the question well.',
  fitAgainst: 'Word by word, the best sentence fits the question less than usual.',
  leadFor: 'One sentence fits clearly better than all others.',
  leadAgainst: 'Several sentences fit about equally well, so none stands out.',
  knownFor: 'The library answers questions much like this one.',
  knownAgainst: 'Questions like this one are seldom answered by the library.',
  cueUnasked: 'Exocite knows no questions about the text that fits best, so it judges by the text alone.',
  cueFollowUp: 'It goes on from what was asked before.',
  cueKindOffered: 'The best sentence has the kind of thing that is asked for.',
  cueKindMissing: 'The question asks for a reason, a number, a time or a person, and the best sentence has none.',
  cueNameFound: 'The best sentence has the exact name that is asked about.',
  cueNameMissing: 'The best sentence lacks an exact name that is asked about.',
  cueOutsideTheField: 'The question names nothing of the field.',
  numberFor: 'A number is asked for, and the best sentence has one.',
  numberAgainst: 'A number is asked for, and the one in the best sentence may be another.',
  reviewFor: 'The review is asked about, and its abstract is in the library.',
  reviewAgainst: 'The review is asked about.',
  cuePrice: 'A price or a seller is asked for, which texts of this kind seldom name.',
  cueFullText: 'A figure, table, page or another part of the full paper is asked for; the library may not hold it.',
  cuePerson: 'A person is asked for; the library seldom names one.',
  cuePlace: 'A place or an institution is asked for; the library seldom names one.',
  cueList: 'A list is asked for, which a single sentence seldom is.',
} as const

/** Those that say the same of every question */
export type PlainPhrase = WithoutGaps<typeof ANSWERING_PHRASES>

export const answeringPhrase = phrasesOf(ANSWERING_PHRASES)
