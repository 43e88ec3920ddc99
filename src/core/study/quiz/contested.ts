import type { ProseSentence } from './prose-sentences.ts'

/** Headings that say that authors see a matter differently, or name the one whose view follows. */
const CONTESTED =
  /\b(?:differ|differently|disagree|debate|contested|controvers\w+|help or hinder|the review['’]s abstract)\b/i
/** So many words that a sentence shares with such a heading tell that it speaks of the same matter. */
const SAME_MATTER = 2
/** A word in at most this many sentences tells so by itself. */
const RARE = 3

/** The sentences, those marked that stand under a heading that says that authors differ, or speak of what such a heading names. */
export function markContested(
  sentences: readonly ProseSentence[],
  tokensOf: (text: string) => ReadonlySet<string>,
): readonly ProseSentence[] {
  const counts = new Map<string, number>()
  const tokens = sentences.map(({ text }) => tokensOf(text))
  for (const each of tokens) for (const token of each) counts.set(token, (counts.get(token) ?? 0) + 1)
  const headings = [...new Set(sentences.flatMap(({ source }) => source.section))].filter((each) =>
    CONTESTED.test(each),
  )
  const matters = headings.map((heading) =>
    [...tokensOf(heading)].filter((token) => isTelling(token, counts, tokens.length)),
  )
  return sentences.map((sentence, i) => {
    const own = tokens[i] ?? new Set()
    const contested =
      sentence.source.section.some((heading) => CONTESTED.test(heading)) ||
      matters.some((matter) => {
        const shared = matter.filter((token) => own.has(token))
        return shared.length >= SAME_MATTER || shared.some((token) => (counts.get(token) ?? 0) <= RARE)
      })
    return contested ? { ...sentence, contested } : sentence
  })
}

/** Whether a word of a heading names its matter: in few sentences, and none of the words about differing. */
function isTelling(token: string, counts: ReadonlyMap<string, number>, sentences: number): boolean {
  const count = counts.get(token) ?? 0
  return (
    count > 0 &&
    count <= Math.max(RARE, sentences / 20) &&
    !/^(?:differ|disagre|debat|author|note|review|abstract|call|compar|help|why)/.test(token)
  )
}
