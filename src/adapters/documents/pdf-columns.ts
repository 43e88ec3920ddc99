import type { PdfPage } from './pdf-page.ts'

/** A white strip between two columns, in points from the page's left edge. */
export interface Gutter {
  readonly left: number
  readonly right: number
}

const NARROWEST = 6
/** A gutter may be crossed by a few lines, such as a wide caption; this share of what its sides hold */
const CROSSED_AT_MOST = 0.2
/** On a document's only page half of the height may be a title and an abstract over the whole width */
const CROSSED_AT_MOST_ALONE = 0.6
/** The narrowest column, as a share of the text's width */
const NARROWEST_COLUMN = 0.15
/** The least a column holds to be one, in points of line height */
const LOWEST_COLUMN = 30
const WIDEST_PAGE = 5_000
/** Sizes added and taken away again leave less than this */
const ROUNDING = 1e-6
/** Gutters of facing pages differ by their margins, in points */
const SAME_PLACE = 18
/** A strip with more ink than this share of its sides' is no gutter of that page, whatever the other pages have */
const WRITTEN_OVER = 0.75

/**
 * The gutters of every page, from the left. A page whose own text does not show them (a title page, the last half-empty
 * page) takes those that most pages have.
 */
export function findGutters(pages: readonly PdfPage[]): readonly (readonly Gutter[])[] {
  const inks = pages.map(inkAcross)
  const own = inks.map((ink) => pageGutters(ink, CROSSED_AT_MOST))
  const usual = usualGutters(own)
  return own.map((gutters, i) => {
    const ink = inks[i] ?? []
    if (usual !== null) return adopt(gutters, usual, ink)
    return gutters.length > 0 ? gutters : pageGutters(ink, CROSSED_AT_MOST_ALONE).slice(0, 1)
  })
}

/** A page's own gutters and, where it does not show them, the usual ones that its text leaves free. */
function adopt(own: readonly Gutter[], usual: readonly Gutter[], ink: readonly number[]): readonly Gutter[] {
  const missing = usual.filter((gutter) => !own.some((other) => near(gutter, other) || overlaps(gutter, other)))
  const found = missing.map((gutter) => shiftToWhite(gutter, ink)).filter((gutter) => !writtenOver(gutter, ink))
  return [...own, ...found].sort((a, b) => a.left - b.left)
}

/** The strip as wide as `gutter`, near its place, that has the least ink. */
function shiftToWhite({ left, right }: Gutter, ink: readonly number[]): Gutter {
  const inkAt = (shift: number) => mean(ink.slice(Math.max(0, left + shift), right + shift))
  let best = 0
  for (let step = 1; step <= SAME_PLACE; step++) {
    for (const shift of [step, -step]) if (inkAt(shift) < inkAt(best)) best = shift
  }
  return { left: left + best, right: right + best }
}

function writtenOver({ left, right }: Gutter, ink: readonly number[]): boolean {
  const width = right - left
  const beside = [...ink.slice(Math.max(0, left - 4 * width), left), ...ink.slice(right, right + 4 * width)]
  return mean(ink.slice(left, right)) > WRITTEN_OVER * mean(beside)
}

/** The gutters of the pages' most common layout; `null` when most pages have none. */
function usualGutters(own: readonly (readonly Gutter[])[]): readonly Gutter[] | null {
  const withGutters = own.filter((gutters) => gutters.length > 0)
  if (withGutters.length * 3 < own.length) return null
  const support = (gutters: readonly Gutter[]) =>
    withGutters.filter((others) => gutters.every((gutter) => others.some((other) => near(gutter, other)))).length
  const scored = withGutters.slice(0, 40).map((gutters) => ({ gutters, score: support(gutters) * gutters.length }))
  return scored.reduce<{ gutters: readonly Gutter[] | null; score: number }>(
    (best, candidate) => (candidate.score > best.score ? candidate : best),
    { gutters: null, score: 0 },
  ).gutters
}

function near(a: Gutter, b: Gutter): boolean {
  return Math.abs(a.left + a.right - b.left - b.right) / 2 <= SAME_PLACE
}

function overlaps(a: Gutter, b: Gutter): boolean {
  return a.left < b.right && b.left < a.right
}

function pageGutters(ink: readonly number[], crossedAtMost: number): readonly Gutter[] {
  const inked = ink.findIndex((height) => height > 0)
  const end = ink.findLastIndex((height) => height > 0) + 1
  if (inked === -1) return []
  const narrowest = (end - inked) * NARROWEST_COLUMN
  const usual = percentile(ink.slice(inked, end), 0.6)
  const gutters: Gutter[] = []
  for (const valley of candidates(ink, usual * crossedAtMost, inked, end)) {
    const columnStart = gutters.at(-1)?.right ?? inked
    const before = mean(ink.slice(columnStart, valley.left))
    const after = mean(ink.slice(valley.right, end))
    const lowest = Math.min(before, after)
    const roomy = valley.left - columnStart >= narrowest && end - valley.right >= narrowest
    const deep = Math.max(...ink.slice(valley.left, valley.right)) <= lowest * crossedAtMost
    if (roomy && deep && lowest >= LOWEST_COLUMN) gutters.push(valley)
  }
  return gutters
}

/** How much of the page's height is printed on, for every point of its width. */
function inkAcross({ width, runs }: PdfPage): readonly number[] {
  const length = Math.min(WIDEST_PAGE, Math.max(1, Math.ceil(width)))
  const inside = (x: number) => Math.min(length, Math.max(0, x))
  /** What begins less what ends at each point */
  const changes = new Array<number>(length + 1).fill(0)
  for (const { x, width: reach, size, text } of runs) {
    if (text.trim() === '') continue
    const [from, to] = [inside(Math.floor(x)), inside(Math.ceil(x + reach))]
    changes[from] = (changes[from] ?? 0) + size
    changes[to] = (changes[to] ?? 0) - size
  }
  let ink = 0
  return changes.slice(0, length).map((change) => {
    ink += change
    return Math.abs(ink) < ROUNDING ? 0 : ink
  })
}

/** White strips first, then ones that are crossed: a sparse column must not count as part of the strip beside it. */
function candidates(ink: readonly number[], level: number, start: number, end: number): readonly Gutter[] {
  const found: Gutter[] = []
  for (const share of [0, 0.1, 0.3, 1]) {
    const fresh = valleys(ink, level * share, start, end)
    found.push(...fresh.filter((valley) => !found.some((other) => overlaps(valley, other))))
  }
  return found.sort((a, b) => a.left - b.left)
}

function valleys(ink: readonly number[], level: number, start: number, end: number): readonly Gutter[] {
  const found: Gutter[] = []
  let left = -1
  for (let x = start; x <= end; x++) {
    const low = x < end && (ink[x] ?? 0) <= level
    if (low && left === -1) left = x
    if (!low && left !== -1) {
      if (x - left >= NARROWEST) found.push({ left, right: x })
      left = -1
    }
  }
  return found
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0
}
