import type { Citation } from '../../answering/answer.ts'
import { citationLine } from '../../answering/citation-line.ts'
import type { LibraryCard } from '../../answering/library-card.ts'
import type { GivenAnswer } from '../../answering/ports.ts'
import { bibliographyFile } from '../../citing/bibliography.ts'
import { citedWorks } from '../../citing/cited-works.ts'
import type { Phrase } from '../../shared/phrase.ts'
import { studyPhrase } from '../phrases.ts'
import type { PromptKind, Session, SessionPart, SessionVote } from './session.ts'

const PROMPTS: Readonly<Record<PromptKind, Phrase>> = {
  measured: studyPhrase('reportMeasured'),
  subjects: studyPhrase('reportSubjects'),
  amount: studyPhrase('reportAmount'),
  limits: studyPhrase('reportLimits'),
  open: studyPhrase('reportStillOpen'),
  claim: studyPhrase('reportClaim'),
}

/** Says a phrase in the language of whoever reads. */
type Say = (phrase: Phrase) => string

/** What has to be known of a session that is over. */
export interface SessionRecord {
  readonly session: Session
  readonly endedAt: number
  readonly people: number
  readonly votes: readonly SessionVote[]
  /** What was asked meanwhile, for everybody to see */
  readonly given: readonly GivenAnswer[]
}

/** The works quoted in it, prompts first. */
function citationsOf({ session, given }: Pick<SessionRecord, 'session' | 'given'>): readonly Citation[] {
  const read = session.plan.parts.slice(0, session.position + 1)
  return [
    ...read.flatMap(({ prompts }) => prompts.map(({ citation }) => citation)),
    ...given.flatMap(({ answer }) => answer.citations),
  ]
}

/** A session as a page of Markdown to keep: what was read, asked, guessed and left open, and the works behind it. Names nobody. */
export function writeReport(record: SessionRecord, cards: readonly LibraryCard[], say: Say): string {
  const { session, endedAt, people, votes, given } = record
  const { plan, position, startedAt } = session
  const read = plan.parts.slice(0, position + 1)
  const unread = plan.parts.slice(position + 1)
  const open = given.filter(({ answer }) => answer.kind === 'abstained')
  const works = citedWorks(citationsOf(record), cards)
  return [
    `# ${markdown(plan.topic)}`,
    say(
      studyPhrase('reportRead', {
        ...{ started: utc(startedAt), ended: utc(endedAt), people, read: read.length, parts: plan.parts.length },
      }),
    ),
    ...read.flatMap((part, i) => partLines(part, i, { votes, say })),
    `## ${say(studyPhrase('reportAsked'))}`,
    ...(given.length === 0 ? [say(studyPhrase('reportNone'))] : given.map((each) => questionLines(each, say))),
    `## ${say(studyPhrase('reportOpen'))}`,
    listOr(say(studyPhrase('reportNothing')), [
      ...open.map(({ answer }) => say(studyPhrase('reportNoAnswerTo', { question: markdown(answer.question) }))),
      ...unread.map(({ heading }) => say(studyPhrase('reportUnread', { heading: markdown(heading) }))),
    ]),
    ...(works.length === 0
      ? []
      : [
          bibliographyFile(works, 'markdown')
            .text.replace(/^# Sources/, '## Sources')
            .replace(/^## (?=Quoted|Relayed)/gm, '### '),
        ]),
  ].join('\n\n')
}

interface Guessed {
  readonly votes: readonly SessionVote[]
  readonly say: Say
}

function partLines(part: SessionPart, position: number, guessed: Guessed): readonly string[] {
  const prompts = part.prompts.map(({ kind, citation }) => `**${guessed.say(PROMPTS[kind])}**\n\n${quoteOf(citation)}`)
  return [`## ${position + 1}. ${markdown(part.heading)}`, ...prompts, ...pollLines(part, position, guessed)]
}

function pollLines({ poll }: SessionPart, position: number, { votes, say }: Guessed): readonly string[] {
  if (poll === null) return []
  const guesses = votes.filter((vote) => vote.position === position)
  const options = poll.options.map((option, i) => {
    const count = guesses.filter((vote) => vote.option === i).length
    return `- ${markdown(option)}: ${count}${i === poll.right ? ` ${say(studyPhrase('reportRight'))}` : ''}`
  })
  return [
    `**${say(studyPhrase('reportGuessed'))}** ${markdown(poll.stem)}`,
    options.join('\n'),
    `> ${markdown(poll.source.quote)}`,
  ]
}

function questionLines({ answer }: GivenAnswer, say: Say): string {
  const question = `**${markdown(answer.question)}**`
  if (answer.kind === 'abstained') return `${question}\n\n${say(studyPhrase('reportNoAnswer'))}`
  return [question, ...answer.citations.map(quoteOf)].join('\n\n')
}

function quoteOf(citation: Citation): string {
  const address = citation.url === null ? '' : ` · <${citation.url}>`
  return `> ${markdown(citation.quote)}\n>\n> ${markdown(citationLine(citation))}${address}`
}

function listOr(nothing: string, lines: readonly string[]): string {
  return lines.length === 0 ? nothing : lines.map((line) => `- ${line}`).join('\n')
}

function utc(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ')
}

/** On one line, and everything that Markdown would read as markup standing for itself. */
function markdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]#<>~|]/g, '\\$&')
}
