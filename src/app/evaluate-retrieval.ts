import { readBeirFolder } from '../adapters/files/beir-folder.ts'
import type { RetrievalOptions, RetrievalRun } from '../cli/evaluation-use-cases.ts'
import type { Config } from '../config/settings.ts'
import { readBeirCorpus, readBeirQueries } from '../core/evaluation/beir.ts'
import { rankDocuments } from '../core/evaluation/rank-documents.ts'
import type { JudgedRanking } from '../core/evaluation/ranking-measures.ts'
import type { Embedder } from '../core/retrieval/ports.ts'
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
  let close = () => {}
  try {
    const opening = SYSTEM_CLOCK.monotonicMs()
    const benchmark = await openBenchmark(documents, benchmarksFolder(config), { embedder, progress, signal })
    close = benchmark.close
    const { library } = benchmark
    const asking = SYSTEM_CLOCK.monotonicMs()
    const rankings: JudgedRanking[] = []
    const queryMs: number[] = []
    for (const { id, text: whole, judgements } of queries) {
      signal.throwIfAborted()
      progress.report('Asking', rankings.length, queries.length, 'queries')
      const text = fitting(whole, embedder)
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
    close()
    await embedder.close()
  }
}

/** The words of a query that the model can read in one go: all of them, or as many of the first as are surely few enough. */
function fitting(text: string, embedder: Embedder): string {
  const tokens = embedder.countTokens(text)
  if (tokens <= embedder.maxTokens) return text
  const words = text.trim().split(/\s+/)
  const kept = Math.floor((words.length * embedder.maxTokens) / tokens)
  const shorter =
    words.length > 1 ? words.slice(0, Math.min(kept, words.length - 1)).join(' ') : text.slice(0, text.length / 2)
  return fitting(shorter, embedder)
}
