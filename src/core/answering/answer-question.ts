import type { Document } from '../corpus/document.ts'
import type { Library } from '../retrieval/library.ts'
import type { Embedder } from '../retrieval/ports.ts'
import type { Clock } from '../shared/clock.ts'
import { UserError } from '../shared/errors.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { AbstentionReason, Answer, Citation, Timings } from './answer.ts'
import { cite, verifyQuotes } from './cite.ts'
import { type Judgement, judge } from './decide-abstention.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import { explain } from './explain-decision.ts'
import { matchingSources } from './find-source.ts'
import { interpretFollowUp, type Turn } from './follow-up.ts'
import { isPlainlyNotEnglish } from './language.ts'
import { type Declined, declineByIntent } from './notice.ts'
import { cleanQuestion } from './question.ts'
import { dot, type Evidence, selectEvidence } from './select-evidence.ts'
import type { Trace } from './trace.ts'
import { understandQuestion } from './understand-question.ts'

const MAX_STATEMENTS = 4
const NEAREST = 5
/** A further sentence is quoted only when the best one's lead over it, in log-odds, is at most this … */
const WORTH_QUOTING = 4
/** … and does not say the same as one already quoted (cosine). */
const SAME_SENTENCE = 0.95

export interface Question {
  readonly text: string
  /** Answer from this document only: its id, title or DOI; `null` for the whole library */
  readonly source: string | null
  /** The conversation so far, oldest first */
  readonly history: readonly Turn[]
}

/** What answering needs from outside. */
export interface Answering {
  readonly library: Library
  /** Of that library */
  readonly index: EvidenceIndex
  readonly embedder: Embedder
  readonly clock: Clock
}

/**
 * Answers with one to four sentences quoted from the library, or abstains.
 * @throws UserError when the question is empty or too long, or names a source the library does not hold
 */
export async function answerQuestion(answering: Answering, asked: Question): Promise<Answer> {
  const { library, embedder, clock } = answering
  const started = clock.monotonicMs()
  const question = cleanQuestion(asked.text)
  const documentId = asked.source === null ? null : findSource(library, asked.source).id
  const intent = declineByIntent(question)
  const interpretedAs = intent === null ? interpretFollowUp(question, asked.history) : null
  const searched = interpretedAs ?? question
  const finish = (outcome: Outcome): Answer => ({
    ...{
      question,
      interpretedAs,
      statements: [],
      citations: [],
      nearest: [],
      confidence: 0,
      notice: null,
      trace: null,
    },
    ...outcome,
    timings: { embedMs: 0, searchMs: 0, ...outcome.timings, totalMs: clock.monotonicMs() - started },
  })

  if (intent?.showNearest === false) return finish(declinedBy(intent))
  if (searchTokens(searched).length === 0 || isPlainlyNotEnglish(question)) {
    return finish({ kind: 'abstained', reason: 'unclear-question' })
  }
  checkLength(searched, embedder)
  const weighed = await weigh(answering, searched, documentId)
  if (intent !== null) return finish({ ...nearMisses(library, weighed), ...declinedBy(intent) })
  return finish(weighed?.judgement.reason === null ? quoted(library, weighed) : nearMisses(library, weighed))
}

/** What differs between answers; the rest is filled in. */
type Outcome = Partial<Omit<Answer, 'timings'>> &
  (
    | { readonly kind: 'answered'; readonly reason: null }
    | { readonly kind: 'abstained'; readonly reason: AbstentionReason }
  ) & {
    readonly timings?: Pick<Timings, 'embedMs' | 'searchMs'>
  }

interface Weighed {
  /** Best first */
  readonly evidence: readonly Evidence[]
  readonly judgement: Judgement
  readonly trace: Trace
  readonly timings: Pick<Timings, 'embedMs' | 'searchMs'>
}

/** The library's sentences weighed against the question; `null` when it has none. */
async function weigh(
  { library, index, embedder, clock }: Answering,
  searched: string,
  documentId: string | null,
): Promise<Weighed | null> {
  const embedStarted = clock.monotonicMs()
  const understood = await understandQuestion(searched, index, embedder)
  const searchStarted = clock.monotonicMs()
  const evidence = selectEvidence(library, index, understood, documentId)
  const judgement = judge(understood, evidence)
  if (judgement === null) return null
  const trace = explain(searched, judgement, { evidence, index })
  const timings = { embedMs: searchStarted - embedStarted, searchMs: clock.monotonicMs() - searchStarted }
  return { evidence, judgement, trace, timings }
}

function quoted(library: Library, { evidence, judgement, trace, timings }: Weighed): Outcome {
  const best = evidence[0]?.score ?? 0
  const worthQuoting = evidence.filter(({ score }) => score >= best - WORTH_QUOTING)
  const citations = citeAll(library, distinct(worthQuoting, MAX_STATEMENTS))
  const statements = citations.map(({ number, quote }) => ({ text: quote, citations: [number] }))
  const { confidence } = judgement
  return { kind: 'answered', reason: null, statements, citations, confidence, trace, timings }
}

function nearMisses(library: Library, weighed: Weighed | null): Outcome {
  if (weighed === null) return { kind: 'abstained', reason: 'nothing-found' }
  const { evidence, judgement, trace, timings } = weighed
  const { confidence } = judgement
  const reason = judgement.reason ?? 'weak-evidence'
  return {
    kind: 'abstained',
    reason,
    nearest: citeAll(library, distinct(evidence, NEAREST)),
    confidence,
    trace,
    timings,
  }
}

/** What is declined whatever the library holds. */
function declinedBy({ reason, notice }: Declined): Outcome {
  return { kind: 'abstained', reason, notice, confidence: 0 }
}

/** @throws UserError when the model cannot read the question in one go */
function checkLength(searched: string, embedder: Embedder): void {
  const tokens = embedder.countTokens(searched)
  if (tokens <= embedder.maxTokens) return
  throw new UserError(
    `The question is too long for the model (${tokens} tokens, at most ${embedder.maxTokens}). Ask it in a sentence or two.`,
  )
}

function citeAll(library: Library, evidence: readonly Evidence[]): readonly Citation[] {
  const citations = evidence.map(({ passage, span }, i) => cite(library, passage, span, i + 1))
  verifyQuotes(library.documents, citations)
  return citations
}

/** The first `limit` sentences, leaving out any that says the same as one before it. */
function distinct(evidence: readonly Evidence[], limit: number): readonly Evidence[] {
  const kept: Evidence[] = []
  for (const candidate of evidence) {
    if (kept.length === limit) break
    if (kept.every(({ embedding }) => dot(embedding.vector, candidate.embedding.vector) < SAME_SENTENCE))
      kept.push(candidate)
  }
  return kept
}

function findSource(library: Library, wanted: string): Document {
  const [match, ...others] = matchingSources(library.documents.values(), wanted)
  if (match !== undefined && others.length === 0) return match
  const name = wanted.trim().slice(0, 100)
  const ids = (match === undefined ? [...library.documents.values()] : [match, ...others])
    .map(({ id }) => id)
    .join(', ')
  throw new UserError(
    match === undefined
      ? `The library holds no source "${name}". It holds: ${ids}.`
      : `"${name}" fits ${others.length + 1} sources: ${ids}. Name one of them.`,
  )
}
