import { asksForMedicalAdvice } from '../../answering/medical-advice.ts'
import type { RejectReason } from './reject-reason.ts'

/** In words and UTF-16 units. */
const FEWEST_WORDS = 8
const LONGEST = 330

/** Words with which a sentence goes on from one that is not there. */
const CARRIES_ON =
  /^(?:["“(]?)(?:this|that|these|those|such|it|its|they|their|them|he|she|his|her|we|our|here|there,|another|others?|also|but|yet|so|and|or|however|moreover|furthermore|therefore|thus|hence|consequently|similarly|likewise|additionally|in addition|in contrast|in turn|by contrast|instead|otherwise|accordingly|nevertheless|nonetheless|meanwhile|as a result|for example|for instance|in particular|on the other hand|then|finally|first(?:ly)?,|second(?:ly)?,|third(?:ly)?,|both(?! .* and )|as (?:mentioned|described|noted|shown)|following this|besides,|the (?:same|former|latter|other|others|two|three|four|above)\b(?! [\p{Lu}\d]))\b/iu
/** Words that point outside a sentence wherever they stand in it. */
const POINTS_OUTSIDE =
  /\b(?:the (?:latter|former)|we|our|us|in this (?:review|study|paper|work|article|section|chapter|report)|this (?:review|study|paper|work|article|section|chapter|report)|the present (?:review|study|paper|work)|see (?:also|below|above|figure|table|section)|(?:fig(?:ure|s)?\.?|tables?|eq\.|supplementary \w+) ?s?\d|(?:as )?(?:described|mentioned|discussed|shown|noted|listed) (?:above|below|earlier|previously|here)|aforementioned)\b/iu
/** A bare noun with "the" as the subject: which study, which cells? */
const BARE_SUBJECT =
  /^the (?:authors?|study|studies|trial|trials|review|paper|article|results?|findings?|data|cells?|patients?|participants?|animals?|groups?|method|methods|treatment|effects?|procedure|technique|approach|sample|samples|model|analysis|experiment|experiments|regulator|work|process|vesicles|protein|proteins|gene|genes|disease|problem|reason|question)\b(?! (?:of|from|in|with|for|by|on|at|between|that|which|who|whose|called|behind)\b)/iu
/** A pronoun or pointing word before the first comma, colon or semicolon: what it stands for is likely missing. */
const EARLY_POINTER =
  /\b(?:this|these|those|such|they|their|them|its|it|he|she|his|her)\b(?! (?:is|was|has been|seems|remains) (?:\w+ )?(?:that|to|whether)\b)/i
/** What a pronoun early in a sentence can stand for: a noun phrase with a name, a plural or an article before it. */
const ANTECEDENT = /(?:\p{Ll}{3,}s|\p{Lu}\p{L}*|\b(?:an?|the) [\p{L}-]+)(?![\p{L}])/u

const PERSONAL = /\b(?:you|your|yours|i|my|me|let us)\b/i
const FAST_MOVING =
  /\b(?:currently|to date|so far|latest|at present|nowadays|today|in recent years|recently|until now|up to now|registered|counts?|counted|had been reported|have been reported)\b|\d[\d,]* (?:[\p{Ll}-]+ ){0,3}(?:trials|products|studies are|studies have)\b/iu
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** Why a stem, without its context, could not be asked of a student; `null` when it could. The gap, if any, counts as a word. */
export function stemFault(stem: string): RejectReason | null {
  if (stem.split(/\s+/).length < FEWEST_WORDS) return 'stem too short'
  if (stem.length > LONGEST) return 'stem too long'
  if (hangsOnReference(stem)) return 'hangs on a reference'
  if (
    PERSONAL.test(
      stem.replace(/\b[IVX]+-[IVX]+\b|(?:type|phase|class|collagen|stage|grade|step|and|MHC|IGF-) ?I\b/g, ''),
    ) ||
    asksForMedicalAdvice(stem)
  )
    return 'personal or medical advice'
  if (isUndated(stem)) return 'undated fast-moving fact'
  return null
}

/** Whether a fact that moves fast is told without the year for which it holds. */
export function isUndated(stem: string): boolean {
  return FAST_MOVING.test(stem) && !YEAR.test(stem)
}

/** Whether a sentence needs one that is not there, to say of whom or what it speaks. */
function hangsOnReference(sentence: string): boolean {
  if (CARRIES_ON.test(sentence) || POINTS_OUTSIDE.test(sentence) || BARE_SUBJECT.test(sentence)) return true
  const [clause = ''] = sentence.split(/[,;:]\s/)
  const pointer = EARLY_POINTER.exec(clause)
  return pointer !== null && !ANTECEDENT.test(clause.slice(0, pointer.index))
}
