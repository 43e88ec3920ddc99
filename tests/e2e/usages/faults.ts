import { tooManyRequests } from '../../simulator/http/faults.ts'
import type { InteractionHandle } from '../../simulator/person/interaction-handle.ts'
import { permission } from '../../simulator/state/permissions.ts'
import type { Seen } from './observe.ts'
import type { Actor, Usage } from './usage.ts'

/** What must come of a usage that meets a fault: as without it, or something that is as honest. */
export interface Outcome {
  readonly usage: Usage
  /** What came without the fault */
  readonly right: Seen
  readonly seen: Seen
}

export interface UsageFault {
  readonly name: string
  /** Faults that hit every use at the same time are tried by themselves */
  readonly hitsAll: boolean
  /** After it nothing may come at all, which takes half a minute to know */
  readonly mayEndInSilence?: true
  /** Just before the use */
  readonly before?: (actor: Actor) => void
  /** Just after it, before the bot can have seen it */
  readonly after?: (actor: Actor, handle: InteractionHandle) => void
  readonly isFit: (outcome: Outcome) => boolean
}

const HONEST = /That did not work just now|Something broke|I may not attach files here|I could not open a thread/
/** As right in what it says, though buttons or frames may be missing */
const shownOnce = ({ usage: { shows, replies = 1 }, seen }: Outcome) =>
  (seen.length === replies && shows.test(seen.join('\n'))) || (seen.length === 1 && HONEST.test(seen[0] ?? ''))
/** Plain text holds half of what a frame does, so that a long reply may come as two messages, the second with what stands below it */
const shownInParts = ({ usage: { shows }, seen: [first = '', second = '', ...more] }: Outcome) =>
  more.length === 0 && shows.test(first) && second.includes('Everybody may press these buttons.') && !shows.test(second)
const same = (outcome: Outcome) =>
  outcome.usage.varies === true ? shownOnce(outcome) : JSON.stringify(outcome.seen) === JSON.stringify(outcome.right)
/** Every part at most once, and a word on what may be missing */
const shownWithDoubt = ({ right, seen }: Outcome) =>
  new Set(seen).size === seen.length &&
  seen.slice(0, -1).every((part) => right.includes(part)) &&
  seen.at(-1)?.includes('If something is missing above, please try again.') === true
const isPrivate = ({ right }: Outcome) => right.every((each) => each.endsWith('(only you can see this)'))
const isModal = ({ right }: Outcome) => right.some((each) => each.startsWith('┌'))

const callback = (token: string) => (_: string, path: string) => path.includes(token) && path.endsWith('/callback')
const edit = (token: string) => (method: string, path: string) => method === 'PATCH' && path.includes(token)
const webhook = (token: string) => (_: string, path: string) => path.startsWith('/webhooks/') && path.includes(token)

const further = (token: string) => (method: string, path: string) =>
  method === 'POST' && path.startsWith('/webhooks/') && path.includes(token)

type Injected = Parameters<Actor['discord']['fail']>[0]['with']

/** A fault that the first response and the reply itself meet once each. */
const once = (name: string, fault: Injected): UsageFault => ({
  name,
  hitsAll: false,
  after: ({ discord }, { token }) => {
    for (const match of [callback(token), edit(token)]) discord.fail({ match, times: 1, with: fault })
  },
  isFit: same,
})

const EXPIRED = { status: 401, body: { message: 'Invalid Webhook Token', code: 50_027 } }

/** Everything that Discord, the network or the disk does to a bot, but for the last two by the use's own token. */
export const FAULTS: readonly UsageFault[] = [
  {
    name: 'an acknowledgement that takes two seconds',
    hitsAll: false,
    after: ({ discord }, { token }) => discord.fail({ match: callback(token), times: 1, with: { delayMs: 2000 } }),
    isFit: same,
  },
  once('a rate limit', tooManyRequests(300)),
  once('status 502', { status: 502 }),
  once('an answer that gets lost after the work', { status: 502, afterWork: true }),
  once('a connection that is closed after the work', 'close-after'),
  ...[{ status: 502 }, { status: 502, afterWork: true }, 'close-after' as const].map(
    (fault): UsageFault => ({
      name: `a further message that meets ${JSON.stringify(fault)}`,
      hitsAll: false,
      after: ({ discord }, { token }) => discord.fail({ match: further(token), times: 1, with: fault }),
      isFit: (outcome) => same(outcome) || shownWithDoubt(outcome),
    }),
  ),
  {
    name: 'a token that has expired',
    hitsAll: false,
    mayEndInSilence: true,
    after: ({ discord }, { token }) => discord.fail({ match: webhook(token), times: 10, with: EXPIRED }),
    // Discord itself tells who waits for a private reply that none comes; nobody else may see it instead.
    isFit: (outcome) => (isModal(outcome) ? same(outcome) : isPrivate(outcome) ? outcome.seen.length === 0 : true),
  },
  {
    name: 'missing permissions',
    hitsAll: false,
    before: ({ discord, channel }) => discord.setBotPermissions(channel, permission.viewChannel),
    isFit: (outcome) => shownOnce(outcome) || shownInParts(outcome),
  },
  {
    name: 'a connection to the gateway that drops',
    hitsAll: true,
    after: ({ discord }) => discord.gateway.drop(4000),
    isFit: same,
  },
  { name: 'a database that is locked', hitsAll: true, isFit: (outcome) => same(outcome) || shownOnce(outcome) },
]
