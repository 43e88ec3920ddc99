import { beforeAll, describe, expect, test } from 'vitest'
import { PARSERS } from '../../../../src/app/library/parsers.ts'
import { readDocuments } from '../../../../src/core/indexing/read-documents.ts'
import type { ChoiceItem } from '../../../../src/core/study/quiz/item.ts'
import { writeItems } from '../../../../src/core/study/quiz/write-items.ts'

/** Statements written of one paragraph under each of so many seeds, and whether each is true. */
async function statementsOf(paragraph: string, heading = 'Notes on cells', seeds = 12) {
  const text = `# Cells and vesicles\n\n## ${heading}\n\n${paragraph}\n`
  const { documents } = await readDocuments([{ path: 'notes.md', bytes: Buffer.from(text) }], PARSERS)
  const library = { documents: new Map(documents.map((document) => [document.id, document])) }
  return Array.from({ length: seeds }, (_, seed) => writeItems(library, { seed }).items)
    .flat()
    .filter((item): item is ChoiceItem => item.kind === 'true-false')
    .map(({ stem, right }) => ({ stem, isTrue: right === 0 }))
}

describe('no statement is made false', () => {
  const spared: readonly [why: string, paragraph: string][] = [
    [
      'where a consequence gives it away',
      'Unmodified exosomes find their target poorly, so ligands must be attached to them.',
    ],
    [
      'where a reason gives it away',
      'Cartilage heals poorly by itself because it has neither blood vessels nor nerves.',
    ],
    ['by denying how authors put it', 'Marrow cells are described as committed toward bone by most of the authors.'],
  ]
  test.each(spared)('%s', async (_why, paragraph) => {
    const statements = await statementsOf(paragraph)
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.filter(({ isTrue }) => !isTrue)).toEqual([])
  })

  test('by "with" before a verb with its object', async () => {
    const statements = await statementsOf(
      'Vesicles can be decorated without gene editing the donor cell by a fused peptide.',
    )
    expect(statements.filter(({ stem }) => stem.includes('with gene editing'))).toEqual([])
  })

  test('by a number that its unit does not suit', async () => {
    const statements = await statementsOf(
      'Filtration gives a purer yield than the centrifuge and takes half the time (1 hour) in all.',
    )
    expect(statements.some(({ isTrue }) => !isTrue)).toBe(true)
    expect(statements.filter(({ stem }) => /\([^1]\S* hour\)/.test(stem))).toEqual([])
  })
})

test('a sentence that names more than it announces becomes no statement', async () => {
  const list = 'markers tell the cells apart: some are CD106-positive, others are CD34-positive and CD36-positive.'
  expect(await statementsOf(`Two ${list}`)).toEqual([])
  expect((await statementsOf(`Three ${list}`)).length).toBeGreaterThan(0)
})

describe('what stands in a stem', () => {
  let stems: readonly string[]
  beforeAll(async () => {
    const statements = await statementsOf(
      'The study of pigs also found a limit, and also of the heart the measures were no better.',
      'Inhaled (nebulised) vesicles: animals',
    )
    stems = statements.filter(({ isTrue }) => isTrue).map(({ stem }) => stem)
  })

  test('is no word that points at an earlier sentence', () => {
    expect(stems[0]).toContain('The study of pigs found a limit, and also of the heart')
  })

  test('is a heading without its brackets, but whole', () => {
    expect(stems[0]).toContain('(Inhaled vesicles)')
  })
})
