import type { Document } from '../corpus/document.ts'
import type { Library } from '../retrieval/library.ts'
import type { Embedder } from '../retrieval/ports.ts'
import type { Clock } from '../shared/clock.ts'
import { UserError } from '../shared/errors.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { AbstentionReason, Answer, Citation } from './answer.ts'
import { cite, verifyQuotes } from './cite.ts'
import { judge } from './decide-abstention.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import { matchingSources } from './find-source.ts'
import { interpretFollowUp, type Turn } from './follow-up.ts'
import { isPlainlyNotEnglish } from './language.ts'
import { cleanQuestion } from './question.ts'
import { dot, type Evidence, selectEvidence } from './select-evidence.ts'
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
export async function answerQuestion({ library, index, embedder, clock }: Answering, asked: Question): Promise<Answer> {
  const started = clock.monotonicMs()
  const question = cleanQuestion(asked.text)
  const source = asked.source === null ? null : findSource(library, asked.source)
  const interpretedAs = interpretFollowUp(question, asked.history)
  const searched = interpretedAs ?? question
  const abstain = (reason: AbstentionReason, rest: Partial<Answer>): Answer => ({
    ...{ kind: 'abstained', question, interpretedAs, statements: [], citations: [], reason },
    nearest: rest.nearest ?? [],
    confidence: rest.confidence ?? 0,
    timings: rest.timings ?? { embedMs: 0, searchMs: 0, totalMs: clock.monotonicMs() - started },
  })
  if (searchTokens(searched).length === 0 || isPlainlyNotEnglish(question)) return abstain('unclear-question', {})
  const tokens = embedder.countTokens(searched)
  if (tokens > embedder.maxTokens) {
    throw new UserError(
      `The question is too long for the model (${tokens} tokens, at most ${embedder.maxTokens}). Ask it in a sentence or two.`,
    )
  }

  const embedStarted = clock.monotonicMs()
  const understood = await understandQuestion(searched, index, embedder)
  const searchStarted = clock.monotonicMs()
  const evidence = selectEvidence(library, index, understood, source?.id ?? null)
  const judgement = judge(understood, evidence)
  const finished = clock.monotonicMs()
  const timings = {
    embedMs: searchStarted - embedStarted,
    searchMs: finished - searchStarted,
    totalMs: finished - started,
  }
  if (judgement === null) return abstain('nothing-found', { timings })
  const { confidence, reason } = judgement
  if (reason !== null) {
    return abstain(reason, { nearest: citeAll(library, distinct(evidence, NEAREST)), confidence, timings })
  }
  const best = evidence[0]?.score ?? 0
  const quoted = distinct(
    evidence.filter(({ score }) => score >= best - WORTH_QUOTING),
    MAX_STATEMENTS,
  )
  const citations = citeAll(library, quoted)
  const statements = citations.map(({ number, quote }) => ({ text: quote, citations: [number] }))
  return {
    ...{ kind: 'answered', question, interpretedAs, statements, citations, reason: null, nearest: [] },
    confidence,
    timings,
  }
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
