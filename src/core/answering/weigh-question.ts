import type { Embedder } from '../retrieval/ports.ts'
import type { Clock } from '../shared/clock.ts'
import type { Timings } from './answer.ts'
import { type Judgement, judge } from './decide-abstention.ts'
import { type EvidenceSources, evidenceInContext } from './evidence-in-context.ts'
import { explain } from './explain-decision.ts'
import type { FollowUp } from './follow-up.ts'
import { preferHinted } from './question-hints.ts'
import type { Evidence } from './select-evidence.ts'
import { withoutAuthors } from './surnames.ts'
import type { Trace } from './trace.ts'

/** What the library has to say to a question, and how sure that is. */
export interface Weighed {
  /** The question made self-contained, when it was read as a follow-up */
  readonly interpretedAs: string | null
  /** Best first */
  readonly evidence: readonly Evidence[]
  readonly judgement: Judgement
  readonly trace: Trace
  readonly timings: Pick<Timings, 'embedMs' | 'searchMs'>
}

/** Weighs the library's sentences against a question; `null` when it has none. */
export async function weighQuestion(
  question: string,
  followUp: FollowUp | null,
  { clock, ...sources }: EvidenceSources & { readonly clock: Clock },
): Promise<Weighed | null> {
  const started = clock.monotonicMs()
  const measured = measuring(sources.embedder, clock)
  const found = await evidenceInContext(withoutAuthors(question, sources), followUp, {
    ...sources,
    embedder: measured.embedder,
  })
  const { asked, interpretedAs } = found
  const evidence = preferHinted(found.evidence, question)
  const judgement = judge(asked, evidence, sources.index)
  if (judgement === null) return null
  const trace = explain(asked.understood.text, judgement, { evidence, index: sources.index })
  const embedMs = measured.spentMs()
  const timings = { embedMs, searchMs: clock.monotonicMs() - started - embedMs }
  return { interpretedAs, evidence, judgement, trace, timings }
}

/** An embedder that notes how long it takes. */
function measuring(embedder: Embedder, clock: Clock) {
  let spent = 0
  const measure = async <T>(work: Promise<T>): Promise<T> => {
    const started = clock.monotonicMs()
    const result = await work
    spent += clock.monotonicMs() - started
    return result
  }
  const measured: Embedder = {
    fingerprint: embedder.fingerprint,
    dimensions: embedder.dimensions,
    maxTokens: embedder.maxTokens,
    countTokens: (text) => embedder.countTokens(text),
    embed: (texts) => measure(embedder.embed(texts)),
    embedTokens: (texts) => measure(embedder.embedTokens(texts)),
  }
  return { embedder: measured, spentMs: () => spent }
}
