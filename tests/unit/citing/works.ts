import type { CitedWork } from '../../../src/core/citing/cited-work.ts'

/** A work of which only the title is known, with `known` on top. */
export function work(known: Partial<CitedWork> = {}): CitedWork {
  return {
    ...{ key: 'work', kind: null, title: 'Untitled', titleIsDescription: false, authors: [], journal: null },
    ...{ year: null, locator: null, doi: null, url: null, licence: null, retraction: null, quoted: true },
    ...known,
  }
}
