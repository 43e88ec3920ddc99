import { MESSAGE_LIMIT, MESSAGES_PER_REPLY } from './limits.ts'

const CUT_SHORT = '\n-# The rest did not fit into Discord’s messages.'
const FENCE = '```'
/** Leaves room for a closing fence and for the line that says something is missing. */
const ROOM = MESSAGE_LIMIT - CUT_SHORT.length - FENCE.length - 1

/** What must never be cut in two: an escaped character, a citation's number, a link, a code point. */
const UNIT = /\\[^0-9A-Za-z\s]|\*\*\[\d+\]\*\*|<https?:[^>\s]{1,500}>|[\s\S]/gu
/** What would turn into a list, heading or quote if a line began with it */
const LINE_START = /^\s*(?:[#>+*-]|\d+[.)])/

/**
 * A text as messages that Discord accepts, cut between lines where that is possible. A longer line is cut between words; its
 * parts are all quotes when it is one. A fenced block that is cut is closed and opened again.
 * Beyond `MESSAGES_PER_REPLY` messages the rest is left out, and the last message says so.
 */
export function splitMessage(text: string): readonly string[] {
  if (text.length <= MESSAGE_LIMIT) return [text]
  const messages = pack(text.split('\n').flatMap(cutLine))
  if (messages.length <= MESSAGES_PER_REPLY) return messages
  return messages
    .slice(0, MESSAGES_PER_REPLY)
    .map((message, i) => (i === MESSAGES_PER_REPLY - 1 ? message + CUT_SHORT : message))
}

function pack(lines: readonly string[]): readonly string[] {
  const messages: string[] = []
  let message: string[] = []
  let fence: string | null = null
  for (const line of lines) {
    if (message.length > 0 && message.join('\n').length + 1 + line.length > ROOM) {
      messages.push(closed(message, fence))
      message = fence === null ? [] : [fence]
    }
    message.push(line)
    if (line.startsWith(FENCE)) fence = fence === null ? line : null
  }
  return [...messages, closed(message, fence)].filter((each) => each.trim() !== '')
}

function closed(lines: readonly string[], fence: string | null): string {
  const text = [...lines, ...(fence === null ? [] : [FENCE])].join('\n')
  return text.replace(/^\n+|\n+$/g, '')
}

/** The parts of one line; a part is short enough to stand in a message together with a reopened fence. */
function cutLine(line: string): readonly string[] {
  const longest = ROOM - 100
  if (line.length <= longest) return [line]
  const mark = line.startsWith('> ') ? '> ' : ''
  const units = line.slice(mark.length).match(UNIT) ?? []
  const parts: string[] = []
  let from = 0
  while (from < units.length) {
    const to = endOfPart(units, from, longest - mark.length)
    parts.push(mark + units.slice(from, to).join(''))
    from = to
  }
  return parts
}

/** The best place to end a part that begins at unit `from`: after the last space that fits, or else as late as possible. */
function endOfPart(units: readonly string[], from: number, room: number): number {
  let end = from
  let length = 0
  while (end < units.length && length + (units[end]?.length ?? 0) <= room) {
    length += units[end]?.length ?? 0
    end += 1
  }
  if (end === units.length) return end
  for (const fits of [afterSpace, startsNoMarkup]) {
    for (let at = end; at > from + (end - from) / 2; at--) if (fits(units, at)) return at
  }
  return end
}

function afterSpace(units: readonly string[], at: number): boolean {
  return /\s/.test(units[at - 1] ?? '') && startsNoMarkup(units, at)
}

function startsNoMarkup(units: readonly string[], at: number): boolean {
  return !LINE_START.test(units.slice(at, at + 24).join(''))
}
