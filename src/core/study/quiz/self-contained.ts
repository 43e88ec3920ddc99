import { asksForMedicalAdvice } from '../../answering/medical-advice.ts'
import type { RejectReason } from './reject-reason.ts'

/** In words and UTF-16 units. */
const FEWEST_WORDS = 8
const LONGEST = 330

/** Words with which a sentence goes on from one that is not there. */
const CARRIES_ON =
  /^(?:["“(]?)(?:this|that|these|those|such|it|its|they|their|them|he|she|his|her|we|our|here|there,|another|others?|in (?:this|these|that|those|another|other|both|each|some|all)|also|but|yet|so|and|or|however|moreover|furthermore|therefore|thus|hence|consequently|similarly|likewise|additionally|in addition|in contrast|in turn|by contrast|instead|otherwise|accordingly|nevertheless|nonetheless|meanwhile|as a result|for example|for instance|in particular|on the other hand|then|finally|first(?:ly)?,|second(?:ly)?,|third(?:ly)?,|both(?! .* and )|as (?:mentioned|described|noted|shown)|following this|besides,|the (?:same|former|latter|other|others|two|three|four|above)\b(?! [\p{Lu}\d]))\b/iu
/** Words that point outside a sentence wherever they stand in it. */
const POINTS_OUTSIDE =
  /\b(?:the (?:latter|former)|we|ours?|in this (?:review|study|paper|work|article|section|chapter|report)|this (?:review|study|paper|work|article|section|chapter|report)|the present (?:review|study|paper|work)|see (?:also|below|above|figure|table|section)|(?:fig(?:ure|s)?\.?|tables?|eq\.|supplementary \w+) ?s?\d|(?:as )?(?:described|mentioned|discussed|shown|noted|listed) (?:above|below|earlier|previously|here)|aforementioned)\b/iu
/** "The mice were …", "The red line shows …": which mice, which line? Names, numbers and what follows a preposition tell. */
const BARE_SUBJECT =
  /^The (?:(?!(?:of|in|from|for|to|with|that|which|between|by|on|at|called)\b)[\p{Ll}-]+ ){1,4}?(?:is|are|was|were|has|have|had|can|could|may|might|will|must|does|do|did|shows?|showed|gives?|gave|found|made|[\p{Ll}]{3,}(?:ed|[^s\W]s))\b(?! (?:of|in|from|for)\b)/u
/** A word that points at a noun, before the first comma, colon or semicolon: the noun was named before, and elsewhere. */
const POINTS_AT = /\b(?:this|these|those(?! (?:who|that|which|of|with|from|in|without)\b)|such(?! as\b))\b/iu
/** A pronoun there: what it stands for may be missing. */
const PRONOUN =
  /\b(?:they|their|them|its|it|he|she|his|her)\b(?! (?:is|was|has been|seems|remains) (?:\w+ )?(?:that|to|whether)\b)/i
/** "Next to their donor cells, exosomes …": the pronoun stands for what follows. */
const LOOKS_AHEAD =
  /^(?:Next to|Despite|With|Unlike|Like|Because of|In spite of|In addition to|Besides|By) (?:their|its)\b/
/** What a pronoun can stand for: a plural, an abbreviation, a name, a noun with its article. */
const ANTECEDENT =
  /(?:\p{Ll}{3,}s|(?<!^)\p{Lu}\p{L}*|\p{Lu}\p{L}*[\p{Lu}\d]\S*|\b[Aa]n? [\p{L}-]+|\b[Tt]he [\p{L}-]+)(?![\p{L}])/u

/** "US" is a country, "i.e." no person. */
const WE = /\bus\b/
const PERSONAL = /\b(?:[Yy]ours?|[Yy]ou|[Mm]y|me|let us|I(?= (?:am|was|have|had|think|would|will|can)\b))\b/
const FAST_MOVING =
  /\b(?:currently|to date|so far|latest|at present|nowadays|today|in recent years|recently|until now|up to now|registered|(?:counts?|counted) (?:about|over|more|some|\d)|ha(?:s|ve|d) been (?:reported|registered|approved))\b/i
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** Why a stem, without its context, could not be asked of a student; `null` when it could. The gap, if any, counts as a word. */
export function stemFault(stem: string): RejectReason | null {
  if (stem.split(/\s+/).length < FEWEST_WORDS) return 'stem too short'
  if (stem.length > LONGEST) return 'stem too long'
  if (hangsOnReference(stem)) return 'hangs on a reference'
  if (PERSONAL.test(stem) || asksForMedicalAdvice(stem)) return 'personal or medical advice'
  if (isUndated(stem)) return 'undated fast-moving fact'
  return null
}

/** Whether a fact that moves fast is told without the year for which it holds. */
export function isUndated(stem: string): boolean {
  return FAST_MOVING.test(stem) && !YEAR.test(stem)
}

/** Whether a sentence needs one that is not there, to say of whom or what it speaks. */
function hangsOnReference(sentence: string): boolean {
  if (CARRIES_ON.test(sentence) || POINTS_OUTSIDE.test(sentence) || WE.test(sentence) || BARE_SUBJECT.test(sentence))
    return true
  const [clause = ''] = sentence.split(/[,;:]\s/)
  const pronoun = LOOKS_AHEAD.test(clause) ? null : PRONOUN.exec(clause)
  return POINTS_AT.test(clause) || (pronoun !== null && !ANTECEDENT.test(clause.slice(0, pronoun.index)))
}
