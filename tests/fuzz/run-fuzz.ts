import { expect } from 'vitest'
import type { AsyncDocumentParser } from '../../src/core/corpus/document-parser.ts'
import { UserError } from '../../src/core/shared/errors.ts'
import { damagedCopy } from './damaged-copy.ts'
import { type Random, seededRandom } from './seeded-random.ts'

const SLOWEST_MS = 10_000
const LARGEST_RSS = 2 ** 30

/** How a parser bore damaged files. */
export interface FuzzFigures {
  readonly runs: number
  readonly read: number
  readonly refused: number
  readonly slowestMs: number
  readonly largestRssMb: number
}

/**
 * Feeds `runs` damaged copies of the originals to a parser, each the same in every run of the test. It may read them or
 * refuse them with a UserError that is one line naming the file; anything else fails.
 */
export async function fuzz(
  parser: AsyncDocumentParser,
  originals: readonly Uint8Array[],
  runs: number,
  damage: (original: Uint8Array, random: Random) => Uint8Array = damagedCopy,
): Promise<FuzzFigures> {
  let [read, slowestMs, largestRss] = [0, 0, 0]
  for (let seed = 0; seed < runs; seed++) {
    const random = seededRandom(seed)
    const original = originals[seed % originals.length]
    if (original === undefined) throw new RangeError('There is nothing to damage.')
    const file = { path: `damaged-${seed}`, bytes: damage(original, random) }
    const start = performance.now()
    const outcome = await parse(parser, file)
    slowestMs = Math.max(slowestMs, performance.now() - start)
    largestRss = Math.max(largestRss, process.memoryUsage().rss)
    if (outcome === 'read') read++
    else expect(outcome, file.path).toMatch(/^[^\n]*damaged-\d+[^\n]*\.$/)
    expect(slowestMs, file.path).toBeLessThan(SLOWEST_MS)
    expect(largestRss, file.path).toBeLessThan(LARGEST_RSS)
  }
  return {
    runs,
    read,
    refused: runs - read,
    slowestMs: Math.round(slowestMs),
    largestRssMb: Math.round(largestRss / 2 ** 20),
  }
}

async function parse(parser: AsyncDocumentParser, file: { path: string; bytes: Uint8Array }): Promise<string> {
  try {
    parser.accepts(file)
    await parser.parse(file, new Map())
    return 'read'
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}
