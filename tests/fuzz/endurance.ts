import { expect } from 'vitest'
import type { DocumentParser, SourceFile } from '../../src/core/corpus/document-parser.ts'
import { UserError } from '../../src/core/shared/errors.ts'
import { mutate } from './mutate.ts'
import { seededRandom } from './seeded-random.ts'

const LONGEST_MS = 10_000
const MOST_BYTES = 2 ** 30

/** How many files a run tries; `EXOCITE_FUZZ_RUNS` asks for more. */
const RUNS = Number(process.env['EXOCITE_FUZZ_RUNS'] ?? 50)

/** Long enough for as many files as are asked for. */
export const TIMEOUT_MS = Math.max(60_000, RUNS * 500)

/**
 * Reads `RUNS` mutated files: each becomes a document whose paragraphs lie inside its text, or is refused with a UserError, in
 * less than ten seconds; the process stays below one gibibyte.
 */
export function endure(parser: DocumentParser, seeds: readonly SourceFile[], tokens: readonly string[]): void {
  const tally = { read: 0, refused: 0, slowestMs: 0, peakMegabytes: 0 }
  for (let run = 0; run < RUNS; run++) {
    const seed = seeds[run % seeds.length]
    if (seed === undefined) break
    const file = mutate(seed, seededRandom(run), tokens)
    const start = performance.now()
    const wasRead = readOrRefuse(parser, file, run)
    const tookMs = performance.now() - start
    expect(tookMs, `run ${run} of ${seed.path}`).toBeLessThan(LONGEST_MS)
    tally[wasRead ? 'read' : 'refused']++
    tally.slowestMs = Math.max(tally.slowestMs, Math.round(tookMs))
    tally.peakMegabytes = Math.max(tally.peakMegabytes, Math.round(process.memoryUsage.rss() / 2 ** 20))
  }
  if (process.env['EXOCITE_FUZZ_RUNS'] !== undefined) console.info(parser.name, tally)
  expect(tally.peakMegabytes * 2 ** 20).toBeLessThan(MOST_BYTES)
  expect(tally.read).toBeGreaterThan(0)
}

function readOrRefuse(parser: DocumentParser, file: SourceFile, run: number): boolean {
  parser.accepts(file)
  try {
    const { text, sections } = parser.parse(file, new Map())
    const paragraphs = sections.flatMap((section) => section.paragraphs)
    for (const { span, mentions } of paragraphs) {
      const inside = mentions.every((mention) => mention.span.start >= span.start && mention.span.end <= span.end)
      if (!inside || span.end > text.length) throw new Error('a span lies outside its paragraph')
    }
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw new Error(`Run ${run} of ${file.path} broke the parser`, { cause: error })
  }
}
