import type { PromptKind, Session, SessionPart, SessionVote } from '../../core/study/session/session.ts'
import { writeControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import type { Button, Reply, Row } from '../reply.ts'
import { presentPlace } from './citations.ts'
import { escapeText, quietLink } from './escape.ts'
import { MESSAGE_LIMIT } from './limits.ts'
import { presentMoment } from './moment.ts'
import { optionButtons, presentItem, presentOption, presentSolution } from './quiz-item.ts'
import { shorten } from './shorten.ts'

export const SESSION_HERE = 'session-here'
export const SESSION_LEAVE = 'session-leave'
export const SESSION_VOTE = 'session-vote'
export const SESSION_REVEAL = 'session-reveal'
export const SESSION_NEXT = 'session-next'

const TITLE_LENGTH = 150
const HEADING_LENGTH = 100

const PROMPT_TEXTS = {
  measured: 'promptMeasured',
  subjects: 'promptSubjects',
  amount: 'promptAmount',
  limits: 'promptLimits',
  open: 'promptOpen',
  claim: 'promptClaim',
} as const satisfies Record<PromptKind, TextKey>

/** What is going to be read, and how. */
export function presentOverview({ id, plan, locale }: Session): Reply {
  const parts = plan.parts.map(({ heading }, i) => `${i + 1}. ${escapeText(shorten(heading, HEADING_LENGTH))}`)
  const text = [
    say(locale, 'sessionTitle', { topic: escapeText(shorten(plan.topic, TITLE_LENGTH)) }),
    ...parts,
    ...(plan.left > 0 ? [`-# ${say(locale, 'sessionPlanLeft', { count: plan.left })}`] : []),
    '',
    say(locale, 'sessionHow'),
    `-# ${say(locale, 'sessionWho')}`,
  ].join('\n')
  return { text, rows: [[hereButton(id, 'overview', locale)]] }
}

/** The heading of a part; its thread opens below. */
export function presentPart(session: Session, position: number): Reply {
  const { id, plan, locale, minutes, positionAt } = session
  const part = plan.parts[position]
  if (part === undefined) throw new RangeError(`The session has no part ${position}.`)
  const isLast = position + 1 >= plan.parts.length
  const next: Button = {
    label: say(locale, isLast ? 'sessionFinish' : 'sessionNext'),
    controlId: partMark(id, position),
    style: 'primary',
  }
  const heading = escapeText(shorten(part.heading, HEADING_LENGTH))
  const text = [
    say(locale, 'sessionPart', { number: position + 1, count: plan.parts.length, heading }),
    `-# ${say(locale, 'sessionFrom', { title: sourceOf(part) })}`,
    ...(minutes === null || isLast
      ? []
      : [`-# ${say(locale, 'sessionTimed', { when: presentMoment(positionAt + minutes * 60_000) })}`]),
  ].join('\n')
  return { text, rows: [[next, hereButton(id, `part-${position}`, locale)]] }
}

/** The prompts of a part, each with its sentence, and its poll, with the passage once it is revealed. */
export function presentWork(session: Session, position: number, votes: readonly SessionVote[]): Reply {
  const { id, plan, locale } = session
  const part = plan.parts[position]
  if (part === undefined) throw new RangeError(`The session has no part ${position}.`)
  const poll = pollLines(session, part, { position, votes })
  const prompts = promptsFitting(part, locale, MESSAGE_LIMIT - poll.length - 2)
  const isOpen = part.poll !== null && !session.revealed.includes(position)
  const rows = isOpen
    ? [
        optionButtons(part.poll, (option) => voteControl(id, position, option), locale),
        [{ label: say(locale, 'sessionReveal'), controlId: revealControl(id, position) }],
      ]
    : [[hereButton(id, `work-${position}`, locale)]]
  return { text: [prompts, poll].filter((each) => each !== '').join('\n\n'), tone: 'answer', rows }
}

/** Heading, prompts and poll in one message, where a part can have no thread. */
export function presentWhole(session: Session, position: number, votes: readonly SessionVote[]): Reply {
  const part = presentPart(session, position)
  const work = presentWork(session, position, votes)
  const rows: readonly Row[] = [
    ...(work.rows ?? []).filter((row) => !isHereOnly(row, session, position)),
    ...(part.rows ?? []),
  ]
  return { text: `${part.text}\n\n${work.text}`, tone: 'answer', rows }
}

/** By what a part's message is found again. */
export function partMark(id: string, position: number): string {
  return writeControlId({ name: SESSION_NEXT, ownerId: null, args: [id, String(position)] })
}

/** By what the message with a part's prompts is found again. */
export function workMark({ id, plan, revealed }: Session, position: number): string {
  const isOpen = plan.parts[position]?.poll != null && !revealed.includes(position)
  return isOpen ? revealControl(id, position) : hereControl(id, `work-${position}`)
}

export function hereControl(id: string, place: string): string {
  return writeControlId({ name: SESSION_HERE, ownerId: null, args: [id, place] })
}

/** How many guessed what, e.g. "A · CD34 2, B · CD73 5". */
function presentTally(part: SessionPart, votes: readonly SessionVote[], locale: string): string {
  const { poll } = part
  if (poll === null || votes.length === 0) return say(locale, 'sessionNoGuesses')
  const counts = poll.options.map((_, option) => votes.filter((vote) => vote.option === option).length)
  const named = counts.flatMap((count, option) =>
    count === 0 ? [] : [`${presentOption(poll, option, locale)}: ${count}`],
  )
  return say(locale, 'sessionTally', { tally: named.join(', ') })
}

function pollLines(
  { locale, revealed }: Session,
  part: SessionPart,
  { position, votes }: { readonly position: number; readonly votes: readonly SessionVote[] },
): string {
  if (part.poll === null) return ''
  const asked = [say(locale, 'sessionGuess'), presentItem(part.poll, locale)]
  if (!revealed.includes(position)) return asked.join('\n')
  const mine = votes.filter((vote) => vote.position === position)
  return [...asked, '', presentSolution(part.poll, locale), `-# ${presentTally(part, mine, locale)}`].join('\n')
}

/** As many prompts as fit, at least one. */
function promptsFitting({ prompts }: SessionPart, locale: string, limit: number): string {
  const written = prompts.map(({ kind, citation }) =>
    [
      `**${say(locale, PROMPT_TEXTS[kind])}**`,
      `> ${escapeText(citation.quote.replace(/\s+/g, ' '))}`,
      `-# ${presentPlace(citation, locale)}`,
    ].join('\n'),
  )
  let count = written.length
  while (count > 1 && written.slice(0, count).join('\n\n').length > limit) count -= 1
  return written.slice(0, count).join('\n\n')
}

function sourceOf({ title, url }: SessionPart): string {
  const link = url === null ? null : quietLink(url)
  return [escapeText(shorten(title, TITLE_LENGTH)), link ?? ''].filter((each) => each !== '').join(' · ')
}

function hereButton(id: string, place: string, locale: string): Button {
  return { label: say(locale, 'sessionHere'), controlId: hereControl(id, place) }
}

function isHereOnly(row: Row, { id }: Session, position: number): boolean {
  return !('choices' in row) && row.some(({ controlId }) => controlId === hereControl(id, `work-${position}`))
}

function voteControl(id: string, position: number, option: number): string {
  return writeControlId({ name: SESSION_VOTE, ownerId: null, args: [id, String(position), String(option)] })
}

function revealControl(id: string, position: number): string {
  return writeControlId({ name: SESSION_REVEAL, ownerId: null, args: [id, String(position)] })
}
