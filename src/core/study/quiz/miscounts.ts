import { findTerms } from './find-terms.ts'

const COUNTS = ['two', 'three', 'four', 'five', 'six']

/** Whether a sentence announces so many and then names more of one kind: a reader may take the number for a mistake. */
export function miscounts(text: string): boolean {
  const [, number = '', list = ''] = /\b(two|three|four|five|six)\b[^:]*:\s([^;]*)/i.exec(text) ?? []
  const things = new Map<string, Set<string>>()
  for (const { kind, thing } of findTerms(list)) things.set(kind, (things.get(kind) ?? new Set()).add(thing))
  return [...things.values()].some(({ size }) => size > 2 + COUNTS.indexOf(number.toLowerCase()))
}
