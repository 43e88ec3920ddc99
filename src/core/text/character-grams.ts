import { foldText } from './fold-text.ts'

const LENGTH = 4

/**
 * Every run of four characters of the folded text, blanks at its ends included and counted as one: "miR-21" gives " mir",
 * "mir ", "r 21", " 21 ". Two spellings of a word share most of its grams, so they match through typing errors and endings.
 */
export function characterGrams(text: string): readonly string[] {
  const padded = ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const grams: string[] = []
  for (let start = 0; start + LENGTH <= padded.length; start++) {
    // A blank in the middle joins two words that only happen to be neighbours.
    if (padded[start + 1] === ' ' || padded[start + 2] === ' ') continue
    grams.push(padded.slice(start, start + LENGTH))
  }
  return grams
}
