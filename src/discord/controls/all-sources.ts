import { say } from '../localisation/catalogue.ts'
import { presentCitations } from '../present/citations.ts'
import { pagesOf } from '../present/passages.ts'
import type { Control } from './control.ts'
import { findGiven } from './find-given.ts'
import { pageButtons, pageNumber } from './page-buttons.ts'

const TURN = 'turn-sources'
/** As many as surely fit into one message */
const PER_PAGE = 3

/** Every source of an answer, with all the works that its quotes relay. The page is the second argument. */
export const allSources = {
  name: 'sources',
  placement: () => 'private',
  run: (press, useCases) => showSources(press, useCases),
} as const satisfies Control

export const turnSources = { ...allSources, name: TURN, placement: () => 'update' } as const satisfies Control

const showSources: Control['run'] = async (press, useCases) => {
  const { locale, learnerId } = press.origin
  const { id, answer } = await findGiven(press, useCases)
  const isAnswered = answer.kind === 'answered'
  const citations = isAnswered ? answer.citations : answer.nearest
  const pages = pagesOf(citations.length, PER_PAGE)
  const page = Math.min(pages - 1, pageNumber(press.args[1] ?? ''))
  const shown = citations.slice(page * PER_PAGE, (page + 1) * PER_PAGE)
  const heading = say(locale, isAnswered ? 'sourcesOf' : 'closestOf')
  return {
    text: `${heading}\n\n${presentCitations(shown, await useCases.sources(), locale)}`,
    rows: pageButtons({ name: TURN, ownerId: learnerId, args: [id] }, { page, pages, locale }),
  }
}
