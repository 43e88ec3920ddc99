import { sha256 } from '../../shared/hash.ts'
import { searchTokens } from '../../text/search-tokens.ts'
import type { QuizItem } from './item.ts'

/** Something that items are about: a heading or a document. */
export interface Topic {
  /** As it is printed */
  readonly name: string
  /** The same for the same name; letters and digits */
  readonly key: string
  readonly items: readonly QuizItem[]
}

const KEY_LENGTH = 12

/** Every heading and title that items stand under; those with most items first. */
export function topicsOf(items: readonly QuizItem[]): readonly Topic[] {
  const under = new Map<string, QuizItem[]>()
  for (const item of items) {
    for (const name of new Set([item.source.title, ...item.source.section])) {
      const there = under.get(name)
      if (there === undefined) under.set(name, [item])
      else there.push(item)
    }
  }
  return [...under]
    .map(([name, those]) => ({ name, key: topicKey(name), items: those }))
    .toSorted((a, b) => b.items.length - a.items.length || (a.name < b.name ? -1 : 1))
}

/** Names a topic where there is little room. */
function topicKey(name: string): string {
  return sha256(name).slice(0, KEY_LENGTH)
}

/** Items under a heading or title of this name, or else those whose place or sentence has all of its words. */
export function itemsAbout(items: readonly QuizItem[], topic: string): readonly QuizItem[] {
  const wanted = topic.trim().toLowerCase()
  const under = items.filter(({ source: { title, section } }) =>
    [title, ...section].some((name) => name.toLowerCase() === wanted),
  )
  if (under.length > 0) return under
  const words = [...new Set(searchTokens(topic))]
  if (words.length === 0) return []
  return items.filter(({ source: { title, section, quote } }) => {
    const there = new Set(searchTokens([title, ...section, quote].join('\n')))
    return words.every((word) => there.has(word))
  })
}

/** Topics that share a word with what was asked for, most items first; where none does, the largest ones. */
export function topicsNear(items: readonly QuizItem[], topic: string, limit: number): readonly Topic[] {
  const topics = topicsOf(items)
  const words = new Set(searchTokens(topic))
  const near = topics.filter(({ name }) => searchTokens(name).some((word) => words.has(word)))
  return (near.length > 0 ? near : topics).slice(0, limit)
}
