import type { Document } from '../corpus/document.ts'
import type { Library } from '../retrieval/library.ts'
import type { Embedder } from '../retrieval/ports.ts'
import type { Clock } from '../shared/clock.ts'
import { UserError } from '../shared/errors.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { AbstentionReason, Answer } from './answer.ts'
import { chooseStatements } from './choose-statements.ts'
import { citeAll, distinct } from './cite-evidence.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import { matchingSources } from './find-source.ts'
import { readFollowUp, type Turn } from './follow-up.ts'
import type { KnownQuestions } from './known-questions.ts'
import { isPlainlyNotEnglish } from './language.ts'
import { tellsOfAPerson } from './medical-advice.ts'
import { type Declined, declineByIntent } from './notice.ts'
import { answeringPhrase } from './phrases.ts'
import { cleanQuestion } from './question.ts'
import { questionsIn } from './questions-in.ts'
import { readAbbreviation } from './read-abbreviation.ts'
import { type Weighed, weighQuestion } from './weigh-question.ts'

const NEAREST = 5
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
  /** Of that library, too */
  readonly known: KnownQuestions
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
  const finish = (outcome: Outcome): Answer => ({
    ...{
      question,
      interpretedAs: null,
      statements: [],
      citations: [],
      nearest: [],
      confidence: 0,
      notice: null,
      noticePhrase: null,
      trace: null,
    },
    ...outcome,
    timings: { embedMs: 0, searchMs: 0, ...outcome.timings, totalMs: clock.monotonicMs() - started },
  })

  const intent = declineByIntent(question)
  if (intent?.showNearest === false) return finish(declinedBy(intent))

  const followUp = intent === null ? readFollowUp(question, asked.history, (text) => fits(text, embedder)) : null
  if (searchTokens(followUp?.together ?? question).length === 0 || isPlainlyNotEnglish(question)) {
    return finish({ kind: 'abstained', reason: 'unclear-question' })
  }
  checkLength(question, embedder)
  const weigh = (text: string) => weighQuestion(text, followUp, { ...answering, documentId })
  const reading = await readAbbreviation(question, followUp, weigh)
  if (reading?.ask != null && intent === null)
    return finish(declinedBy({ reason: 'unclear-question', notice: reading.ask }))
  const weighed = reading?.weighed ?? (await weigh(question))
  if (weighed === null) return finish({ kind: 'abstained', reason: 'nothing-found' })
  if (intent !== null) return finish({ ...nearMisses(library, weighed), ...declinedBy(intent) })
  if (weighed.judgement.reason === null) return finish(quoted(library, question, weighed))
  // Whose case it is stands in another sentence than what is asked about it.
  const alone = followUp !== null || tellsOfAPerson(question) ? null : await weighAlone(question, weigh)
  return finish(alone === null ? nearMisses(library, weighed) : quoted(library, alone.interpretedAs, alone))
}

/** The surest of the questions in a message that the library answers when it is asked alone, without the talk around it. */
async function weighAlone(
  message: string,
  weigh: (text: string) => Promise<Weighed | null>,
): Promise<(Weighed & { readonly interpretedAs: string }) | null> {
  let surest: (Weighed & { readonly interpretedAs: string }) | null = null
  for (const question of questionsIn(message)) {
    const weighed = await weigh(question)
    if (weighed === null || weighed.judgement.reason !== null) continue
    if (surest === null || weighed.judgement.answerable > surest.judgement.answerable) {
      surest = { ...weighed, interpretedAs: question }
    }
  }
  return surest
}

/** What differs between answers; the rest is filled in. */
type Outcome = Partial<Omit<Answer, 'timings'>> &
  Partial<Pick<Weighed, 'timings'>> &
  (
    | { readonly kind: 'answered'; readonly reason: null }
    | { readonly kind: 'abstained'; readonly reason: AbstentionReason }
  )

function quoted(library: Library, question: string, weighed: Weighed): Outcome {
  const { evidence, judgement, interpretedAs, trace, timings } = weighed
  const citations = citeAll(library, chooseStatements(question, evidence))
  const statements = citations.map(({ number, quote }) => ({ text: quote, citations: [number] }))
  const { confidence } = judgement
  return { kind: 'answered', reason: null, interpretedAs, statements, citations, confidence, trace, timings }
}

function nearMisses(library: Library, weighed: Weighed): Outcome {
  const { evidence, judgement, interpretedAs, trace, timings } = weighed
  const { confidence, reason } = judgement
  const nearest = citeAll(library, distinct(evidence, NEAREST))
  return { kind: 'abstained', reason: reason ?? 'weak-evidence', interpretedAs, nearest, confidence, trace, timings }
}

/** What is declined whatever the library holds. */
function declinedBy({ reason, notice }: Pick<Declined, 'reason' | 'notice'>): Outcome {
  return { kind: 'abstained', reason, notice: notice.words, noticePhrase: notice, confidence: 0 }
}

function fits(text: string, embedder: Embedder): boolean {
  return embedder.countTokens(text) <= embedder.maxTokens
}

/** @throws UserError when the model cannot read the question in one go */
function checkLength(searched: string, embedder: Embedder): void {
  const tokens = embedder.countTokens(searched)
  if (tokens <= embedder.maxTokens) return
  throw new UserError(answeringPhrase('questionTooLongForModel', { tokens, most: embedder.maxTokens }))
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
