import { readCardsCsv } from '../adapters/anki/read-cards-csv.ts'
import { writeApkg } from '../adapters/anki/write-apkg.ts'
import { writeCardsCsv } from '../adapters/anki/write-cards-csv.ts'
import { decodeText } from '../adapters/documents/decode-text.ts'
import { createFsrsScheduler } from '../adapters/fsrs/scheduler.ts'
import type { Library } from '../core/retrieval/library.ts'
import type { Clock } from '../core/shared/clock.ts'
import type { CardSource } from '../core/study/cards/card.ts'
import { fadingTogether } from '../core/study/cards/fading-together.ts'
import type { Cards } from '../core/study/cards/ports.ts'
import { createCardReview } from '../core/study/cards/review-cards.ts'
import type { CardUseCases } from '../discord/card-use-cases.ts'

const DECK = 'Exocite'

/** What a running bot does with cards; `library` waits until there is one. */
export function createCardUseCases(cards: Cards, library: () => Promise<Library>, clock: Clock): CardUseCases {
  const scheduler = createFsrsScheduler()
  return {
    ...createCardReview(cards, scheduler),
    fadingTogether: async (learnerIds) =>
      fadingTogether(await cards.learntBy(learnerIds), scheduler, clock.now().getTime()),
    async writeFile(format, written) {
      if (format === 'csv') return { name: 'exocite-cards.csv', content: writeCardsCsv(written) }
      return { name: 'exocite-cards.apkg', content: await writeApkg(DECK, written, clock.now().getTime()) }
    },
    async readFile(bytes) {
      const { documents } = await library()
      const stands = ({ documentId, start, end, quote }: CardSource) =>
        documents.get(documentId)?.text.slice(start, end) === quote
      return readCardsCsv(decodeText(bytes), stands)
    },
  }
}
