import { presentCitations } from '../present/citations.ts'
import type { Control, Press } from './control.ts'
import { writeControlId } from './control-id.ts'
import { findGiven, numberArg } from './find-given.ts'

/** As many as surely fit into one message */
const PER_PAGE = 3

/** Every source of an answer, with all the works that its quotes relay. The page is the second argument. */
export const allSources = {
  name: 'sources',
  placement: () => 'private',
  run: (press, useCases) => showSources(press, useCases),
} as const satisfies Control

export const turnSources = { ...allSources, name: 'turn-sources', placement: () => 'update' } as const satisfies Control

const showSources: Control['run'] = async (press, useCases) => {
  const { id, answer } = await findGiven(press, useCases)
  const isAnswered = answer.kind === 'answered'
  const citations = isAnswered ? answer.citations : answer.nearest
  const pages = Math.max(1, Math.ceil(citations.length / PER_PAGE))
  const page = Math.max(0, Math.min(pages - 1, numberArg(press, 1)))
  const shown = citations.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const heading = isAnswered ? '**Sources**' : '**Closest passages** (they do not answer the question)'
  const turn = (label: string, to: number) => ({
    label,
    controlId: idFor(press, [id, String(to)]),
    disabled: to < 0 || to >= pages,
  })
  return {
    text: `${heading}\n\n${presentCitations(shown, await useCases.sources())}`,
    rows: pages === 1 ? [] : [[turn('◀ Back', page - 1), turn('Next ▶', page + 1)]],
  }
}

function idFor({ origin }: Press, args: readonly string[]): string {
  return writeControlId({ name: 'turn-sources', ownerId: origin.learnerId, args })
}
