import { readBeirFolder } from '../adapters/files/beir-folder.ts'
import type { RetrievalOptions, RetrievalRun } from '../cli/evaluation-use-cases.ts'
import type { Config } from '../config/settings.ts'
import { readBeirCorpus, readBeirQueries } from '../core/evaluation/beir.ts'
import { rankDocuments } from '../core/evaluation/rank-documents.ts'
import type { JudgedRanking } from '../core/evaluation/ranking-measures.ts'
import { retrieve } from '../core/retrieval/retrieve.ts'
import { openModel } from './open-answering.ts'
import { openBenchmark } from './open-benchmark.ts'
import { benchmarksFolder } from './places.ts'
import type { Progress } from './progress.ts'
import { SYSTEM_CLOCK } from './system-clock.ts'

export interface EvaluationTools {
  readonly config: Config
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Asks every query of a benchmark's split of the product's own retriever. */
export async function evaluateRetrieval(
  { folder, split, mode }: RetrievalOptions,
  { config, progress, signal }: EvaluationTools,
): Promise<RetrievalRun> {
  const files = await readBeirFolder(folder, split)
  const queries = readBeirQueries(files.queries, files.qrels)
  const documents = readBeirCorpus(files.corpus.content, files.corpus.file)
  const embedder = await openModel({ config, progress, signal })
  try {
    const opening = SYSTEM_CLOCK.monotonicMs()
    const library = await openBenchmark(documents, benchmarksFolder(config), { embedder, progress, signal })
    const asking = SYSTEM_CLOCK.monotonicMs()
    const rankings: JudgedRanking[] = []
    const queryMs: number[] = []
    for (const { id, text, judgements } of queries) {
      signal.throwIfAborted()
      progress.report('Asking', rankings.length, queries.length, 'queries')
      const started = SYSTEM_CLOCK.monotonicMs()
      const [tokens] = await embedder.embedTokens([text])
      if (tokens === undefined) throw new RangeError(`The embedder returned no vector for query ${id}.`)
      const passages = retrieve(library, { text, vector: tokens.vector, documentId: null, tokens }, mode)
      queryMs.push(SYSTEM_CLOCK.monotonicMs() - started)
      rankings.push({ id, ranking: rankDocuments(library, passages), judgements })
    }
    return { rankings, indexSeconds: (asking - opening) / 1000, queryMs }
  } finally {
    progress.end()
    await embedder.close()
  }
}
