import { toClauseEnd } from './clause-end.ts'

/** A sentence as the thing that it speaks of and what it says of it. */
export interface SubjectPredicate {
  /** Without its article */
  readonly subject: string
  /** From the main verb on, without a full stop */
  readonly predicate: string
  readonly plural: boolean
}

const SINGULAR_VERBS =
  'is|was|has|gives|measures|suits|shows|needs|raises|covers|acts|carries|contains|requires|allows|lets|makes|keeps|separates|plays|improves|reduces|promotes|inhibits|depends|describes|provides|offers|means|refers|detects|includes|consists|binds|serves'
const PLURAL_VERBS =
  'are|were|have|give|measure|suit|show|need|raise|cover|act|carry|contain|require|allow|let|make|keep|separate|play|improve|reduce|promote|inhibit|depend|describe|provide|offer|mean|refer|detect|include|consist|bind|serve|float|arise|affect'
const PAST_VERBS = 'promoted|raised|protected|showed|gave|made|reduced|improved|failed|collected|emerged|found'
const SUBJECT = String.raw`(?:(?:The|A|An) )?["“]?(?<subject>[\p{L}\p{N}][\p{L}\p{N}'’/-]*(?: [\p{L}\p{N}'’/-]+){0,5}?)["”]?(?: \([^()]{1,60}\))?(?:, [^,;:]{3,80},)?`
const SPLIT = new RegExp(
  `^${SUBJECT} (?<verb>${SINGULAR_VERBS}|${PLURAL_VERBS}|${PAST_VERBS}|can|could|may|might) (?<rest>.+)`,
  'u',
)
const NO_SUBJECT =
  /\b(?:in|of the|this|these|that|which|who|it|they|and|or|by|one|some|most|many|all|there|when|where|if|whether|because|for|to|how|what|under|after|before|compared|per|among|review|study|studies|survey|trial|trials|article|paper|meta-analysis|statement|report|table|even|within)\b/i

/** Parts of a sentence that begins with a plain noun phrase and goes on with a verb; `null` for any other. */
export function subjectAndPredicate(sentence: string): SubjectPredicate | null {
  const { subject, verb = '', rest = '' } = SPLIT.exec(toClauseEnd(sentence))?.groups ?? {}
  if (subject === undefined || NO_SUBJECT.test(subject)) return null
  // "The activation was confined": of a thing named before.
  if (sentence.startsWith('The ') && !/[\p{Lu}\d]/u.test(subject)) return null
  const plural =
    new RegExp(`^(?:${PLURAL_VERBS})$`).test(verb) ||
    (!new RegExp(`^(?:${SINGULAR_VERBS})$`).test(verb) && /[^s]s$/.test(subject))
  const predicate = `${verb} ${rest}`.replace(/[.\s]+$/, '')
  return { subject, predicate, plural }
}
