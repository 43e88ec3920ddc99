import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Records as PubMed saves them (.nbib), by their PMID. They are the test cases of Zotero's importer, which a package carries as strings
 * of JavaScript within strings of JavaScript.
 */
export function pubmedRecords(): ReadonlyMap<string, string> {
  const bundle = readFileSync(require.resolve('zotero-translators'), 'utf8')
  const inputs = bundle.matchAll(/\\"input\\": (\\"(?:\\\\n)?PMID- .*?[^\\]\\"),\\n/g)
  const records = [...inputs].flatMap(([, twiceQuoted = '']) => {
    const input: string = JSON.parse(JSON.parse(`"${twiceQuoted}"`))
    return input.trim().split(/\n\n(?=PMID- )/)
  })
  return new Map(records.map((record) => [/^PMID- (\d+)/.exec(record)?.[1] ?? '', `${record}\n`]))
}
