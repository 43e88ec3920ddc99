import { MESSAGE_LIMIT, MESSAGES_PER_REPLY } from './limits.ts'

const CUT_SHORT = '\n-# The rest did not fit into Discord’s messages.'
const FENCE = '```'
const LONGEST_FENCE = 50
/** Leaves room for a closing fence and for the line that says something is missing. */
const ROOM = MESSAGE_LIMIT - CUT_SHORT.length - FENCE.length - 1

/** What must never be cut in two: an escaped character, a citation's number, a link, a code point. */
const UNIT = /\\[^0-9A-Za-z\s]|\*\*\[\d+\]\*\*|<https?:[^>\s]{1,450}>|[\s\S]/gu
/** What would turn into a list, heading or quote if a line began with it */
const LINE_START = /^\s*(?:[#>+*-]|\d+[.)])/

/** No line is cut for less than this, which holds the longest link. */
const WORTH_CUTTING = 500

/**
 * A text as messages that Discord accepts, cut between lines where that is possible. A line too long for one message is cut between
 * words; its parts are all quotes when it is one. A fenced block that is cut is closed and opened again.
 * Beyond `MESSAGES_PER_REPLY` messages the rest is left out, and the last message says so.
 */
export function splitMessage(text: string): readonly string[] {
  if (text.length <= MESSAGE_LIMIT) return [text]
  const messages = pack(text.split('\n'))
  if (messages.length <= MESSAGES_PER_REPLY) return messages
  const kept = messages.slice(0, MESSAGES_PER_REPLY)
  return kept.map((message, i) => (i === kept.length - 1 ? message + CUT_SHORT : message))
}

/** Whether nothing of `text` would be left out. */
export function fitsOneReply(text: string): boolean {
  return pack(text.split('\n')).length <= MESSAGES_PER_REPLY
}

function pack(lines: readonly string[]): readonly string[] {
  const messages: string[] = []
  let message: string[] = []
  let fence: string | null = null
  for (const line of lines) {
    const opening = reopened(fence)
    for (const [i, part] of partsOf(line, roomIn(message), roomIn(opening)).entries()) {
      if (i > 0) {
        messages.push(closed(message, fence))
        message = reopened(fence)
      }
      if (part !== null) message.push(part)
    }
    fence = fenceAfter(line, fence)
  }
  return [...messages, closed(message, fence)].filter((each) => each.trim() !== '')
}

function fenceAfter(line: string, fence: string | null): string | null {
  if (!line.startsWith(FENCE)) return fence
  return fence === null ? line.slice(0, LONGEST_FENCE) : null
}

function reopened(fence: string | null): string[] {
  return fence === null ? [] : [fence]
}

/** What of a line goes into the message at hand (`null`: nothing), and what into each new one after it. */
function partsOf(line: string, room: number, roomInNew: number): readonly (string | null)[] {
  const parts: (string | null)[] = []
  let rest = line
  for (let left = room; rest.length > left; left = roomInNew) {
    const [head, tail] = mustBeCut(rest) && left >= WORTH_CUTTING ? cut(rest, left) : [null, rest]
    parts.push(head)
    rest = tail
  }
  return [...parts, rest]
}

function roomIn(message: readonly string[]): number {
  return message.length === 0 ? ROOM : ROOM - message.join('\n').length - 1
}

/** Whether a line does not fit even into a message of its own. */
function mustBeCut(line: string): boolean {
  return line.length > ROOM - LONGEST_FENCE - 1
}

function closed(lines: readonly string[], fence: string | null): string {
  const text = [...lines, ...(fence === null ? [] : [FENCE])].join('\n')
  return text.replace(/^\n+|\n+$/g, '')
}

/** A line in two; the first part has at most `room` units. */
function cut(line: string, room: number): readonly [string, string] {
  const mark = line.startsWith('> ') ? '> ' : ''
  const units = line.slice(mark.length).match(UNIT) ?? []
  const end = endOfPart(units, room - mark.length)
  return [mark + units.slice(0, end).join(''), mark + units.slice(end).join('')]
}

/** The best number of units for a first part: up to the last space that fits, or else as many as possible. */
function endOfPart(units: readonly string[], room: number): number {
  let end = 0
  let length = 0
  while (end < units.length && length + (units[end]?.length ?? 0) <= room) {
    length += units[end]?.length ?? 0
    end += 1
  }
  for (const fits of [afterSpace, startsNoMarkup]) {
    for (let at = end; at > end / 2; at--) if (fits(units, at)) return at
  }
  return end
}

function afterSpace(units: readonly string[], at: number): boolean {
  return /\s/.test(units[at - 1] ?? '') && startsNoMarkup(units, at)
}

function startsNoMarkup(units: readonly string[], at: number): boolean {
  return !LINE_START.test(units.slice(at, at + 24).join(''))
}
