import sharp from 'sharp'
import { expect, test } from 'vitest'
import { toPng } from '../../../src/adapters/charts/png.ts'
import { strengthChart } from '../../../src/core/study/weekly/strength-chart.ts'
import { strokes } from '../../../src/core/study/weekly/stroke-digits.ts'

const share = (value: number) => ({ topic: 'A <topic> & "more"', share: value })
const WEAK = { r: 0xd5, g: 0x5e, b: 0x00 }
const STRONG = { r: 0x00, g: 0x72, b: 0xb2 }

/** How many pixels of one row of the picture have this colour */
async function pixelsOf(png: Uint8Array, colour: typeof WEAK, row: number): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let count = 0
  for (let x = 0; x < info.width; x++) {
    const at = (row * info.width + x) * info.channels
    if (data[at] === colour.r && data[at + 1] === colour.g && data[at + 2] === colour.b) count += 1
  }
  return count
}

test('bars are as long as their shares, weak ones in another colour than strong ones', async () => {
  const png = await toPng(strengthChart([share(0.25), share(0.5)], [share(1)]))
  const { width, height } = await sharp(png).metadata()
  expect([width, height]).toEqual([1280, 2 * (32 + 3 * 44)])
  const middle = (bar: number) => 2 * (16 + bar * 44 + 22)
  const lengths = [
    await pixelsOf(png, WEAK, middle(0)),
    await pixelsOf(png, WEAK, middle(1)),
    await pixelsOf(png, STRONG, middle(2)),
  ]
  expect(lengths[2]).toBeGreaterThan(900)
  expect((lengths[1] ?? 0) / (lengths[2] ?? 1)).toBeCloseTo(0.5, 1)
  expect((lengths[0] ?? 0) / (lengths[2] ?? 1)).toBeCloseTo(0.25, 1)
  expect(png.length).toBeLessThan(100_000)
})

test('nothing in the picture depends on a font, and no topic gets into it', () => {
  const svg = strengthChart([share(0.08)], [share(0.97)])
  expect(svg).not.toMatch(/<text|font|topic/)
  expect(() => strokes('A', { x: 0, y: 0, scale: 1 })).toThrow('There are no strokes for "A".')
})
