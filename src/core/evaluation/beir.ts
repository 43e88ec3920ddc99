import type { Document } from '../corpus/document.ts'
import { DocumentBuilder } from '../corpus/document-builder.ts'
import { UserError } from '../shared/errors.ts'
import { readJsonLines, textOf } from './json-lines.ts'
import type { Judgements } from './ranking-metrics.ts'

/** A query of a retrieval benchmark with its judged documents. */
export interface JudgedQuery {
  readonly id: string
  readonly text: string
  readonly judgements: Judgements
}

/**
 * The documents of a corpus in the form of BEIR (Thakur et al. 2021): JSON lines {_id, title, text}. A document without a text has its
 * title for one; one without either is left out.
 * @throws UserError naming the first line that does not fit
 */
export function readBeirCorpus(content: string, file: string): readonly Document[] {
  return readJsonLines(content, file).flatMap((line) => {
    const id = textOf(line, '_id')
    const { title = '', text = '' } = line.fields
    if (typeof title !== 'string' || typeof text !== 'string') {
      throw new UserError(`${line.place}: "title" and "text" must be texts.`)
    }
    const words = text.trim() === '' ? title : text
    return words.trim() === '' ? [] : [documentOf(id, title, words)]
  })
}

function documentOf(id: string, title: string, text: string): Document {
  const builder = new DocumentBuilder()
  builder.addParagraph(text, [])
  const unknown = { authors: [], journal: null, year: null, locator: null, doi: null, licence: null, retraction: null }
  const file = { path: `${id}.jsonl`, bytes: new TextEncoder().encode(text) }
  return { ...builder.build(file, { kind: 'article', title, ...unknown }), id }
}

/**
 * The queries that one split judges, in the order of its qrels: lines "query-id corpus-id score", separated by tabs, below a line of headings.
 * @param queries JSON lines {_id, text}; those of other splits may be among them
 * @throws UserError naming the first line that does not fit, or a query that is not there
 */
export function readBeirQueries(queries: NamedText, qrels: NamedText): readonly JudgedQuery[] {
  const texts = new Map(
    readJsonLines(queries.content, queries.file).map((line) => [textOf(line, '_id'), textOf(line, 'text')]),
  )
  const judged = [...readQrels(qrels)].map(([id, judgements]) => {
    const text = texts.get(id)
    if (text === undefined) throw new UserError(`${queries.file} has no query "${id}", which ${qrels.file} judges.`)
    return { id, text, judgements }
  })
  if (judged.length === 0) throw new UserError(`${qrels.file} judges no query.`)
  return judged
}

export interface NamedText {
  readonly file: string
  readonly content: string
}

function readQrels({ content, file }: NamedText): ReadonlyMap<string, Judgements> {
  const byQuery = new Map<string, Map<string, number>>()
  content.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '' || (i === 0 && line.startsWith('query-id'))) return
    const [query = '', document = '', score = ''] = line.split('\t')
    if (query === '' || document === '' || !/^-?\d+$/.test(score)) {
      throw new UserError(`${file}, line ${i + 1}: expected a query, a document and a whole number, separated by tabs.`)
    }
    const judgements = byQuery.get(query) ?? new Map<string, number>()
    byQuery.set(query, judgements.set(document, Number(score)))
  })
  return byQuery
}
