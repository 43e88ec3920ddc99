import type { ChoiceItem, ItemSource, TypedItem } from '../../src/core/study/quiz/item.ts'

const SOURCE: ItemSource = {
  documentId: 'notes',
  title: 'What MSCs are',
  section: ['Markers'],
  anchor: 'def-02',
  start: 10,
  end: 62,
  quote: 'MSCs express CD73, CD90 and CD105 on their surface.',
  url: 'https://doi.org/10.1000/1',
}

/** Asks for one of the options; the second is right. */
export function sampleChoice(id: string, changes: Partial<ChoiceItem> = {}): ChoiceItem {
  const stem = 'MSCs express _____, CD90 and CD105 on their surface.'
  return { id, kind: 'choice', stem, options: ['CD34', 'CD73', 'CD45'], right: 1, source: SOURCE, ...changes }
}

/** Asks for a word; "CD73" is right. */
export function sampleCloze(id: string, changes: Partial<TypedItem> = {}): TypedItem {
  const stem = 'MSCs express _____, CD90 and CD105 on their surface.'
  return { id, kind: 'cloze', stem, accepted: ['CD73', "5'-nucleotidase"], source: SOURCE, ...changes }
}
