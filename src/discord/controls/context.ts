import { say } from '../localisation/catalogue.ts'
import { presentContext } from '../present/context.ts'
import { Refusal } from '../refusal.ts'
import type { Control, Press } from './control.ts'
import { writeControlId } from './control-id.ts'
import { findGiven, numberArg } from './find-given.ts'

/** Further than this nobody turns; it keeps forged numbers small. */
const PAGES = 1000
/** As many as fit into one row */
const PASSAGES = 5

/** The passage around a quote: which one is the second argument, the page the third. "turn-context" replaces what "context" has shown. */
export const context = {
  name: 'context',
  placement: () => 'private',
  run: (press, useCases) => showContext(press, useCases),
} as const satisfies Control

export const turnContext = { ...context, name: 'turn-context', placement: () => 'update' } as const satisfies Control

const showContext: Control['run'] = async (press, useCases) => {
  const { id, answer } = await findGiven(press, useCases)
  const { locale } = press.origin
  const number = numberArg(press, 1)
  const page = Math.max(-PAGES, Math.min(PAGES, numberArg(press, 2)))
  const passages = (answer.kind === 'answered' ? answer.citations : answer.nearest).slice(0, PASSAGES)
  const citation = passages.find((each) => each.number === number)
  const found = citation === undefined ? null : await useCases.context(citation, page)
  if (citation === undefined || found === null) {
    throw new Refusal(say(locale, 'passageGone'))
  }
  // An argument that is there only to tell two buttons apart that lead to the same place
  const turn = (label: string, to: readonly [number, number], isOff: boolean, kind: string) => ({
    label,
    disabled: isOff,
    controlId: idFor(press, [id, String(to[0]), String(to[1]), kind]),
  })
  return {
    text: presentContext(citation, found),
    rows: [
      [
        turn(`◀ ${say(locale, 'earlier')}`, [number, page - 1], !found.hasEarlier, 'e'),
        turn(`${say(locale, 'later')} ▶`, [number, page + 1], !found.hasLater, 'l'),
      ],
      ...(passages.length < 2
        ? []
        : [
            passages.map((each) =>
              turn(`[${each.number}]`, [each.number, 0], each.number === number && page === 0, 'p'),
            ),
          ]),
    ],
  }
}

function idFor({ origin }: Press, args: readonly string[]): string {
  return writeControlId({ name: 'turn-context', ownerId: origin.learnerId, args })
}
