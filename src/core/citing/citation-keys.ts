import { sha256 } from '../shared/hash.ts'
import type { CitedWork } from './cited-work.ts'
import { readAuthor } from './read-author.ts'

/** Words that say little about a title */
const SMALL_WORDS = new Set('a an and as at by for from in into is of on or the their to with'.split(' '))
const LONGEST_PART = 24

/** A work and what it is recognised by. */
interface Identified {
  readonly identity: string
  readonly work: Omit<CitedWork, 'key'>
}

/**
 * Gives every work its key: first author, year and first telling word of the title, such as "maqsood2020adult". Of works that
 * would share a key the first has it; the others have a part of their identity's hash behind it.
 */
export function assignKeys(works: readonly Identified[]): readonly CitedWork[] {
  const taken = new Set<string>()
  return works.map(({ identity, work }) => {
    const plain = plainKey(work)
    const hash = sha256(identity)
    let key = plain
    for (let length = 4; taken.has(key); length++) key = `${plain}-${hash.slice(0, length)}`
    taken.add(key)
    return { key, ...work }
  })
}

function plainKey({ authors, year, title }: Identified['work']): string {
  const author = authors[0] === undefined ? '' : ascii(readAuthor(authors[0]).family)
  const words = title
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(ascii)
    .filter((word) => word !== '')
  const telling = words.find((word) => !SMALL_WORDS.has(word)) ?? words[0] ?? ''
  return `${author}${year ?? ''}${telling}` || 'work'
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^0-9A-Za-z]/g, '')
    .toLowerCase()
    .slice(0, LONGEST_PART)
}
