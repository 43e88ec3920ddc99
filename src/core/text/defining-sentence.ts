import { foldText } from './fold-text.ts'

/** How a sentence defines a term: it says what it is, which thing bears that name, or puts it in brackets behind another of its forms. */
export type DefiningWay = 'says-what-it-is' | 'gives-the-name' | 'spells-it-out'

/** A verb after which only a definition comes */
const DEFINES = '(?:refers? to|stands? for|means?|denotes?|(?:is|are) (?:defined as|short for|the name|any|those))'
/** "is a", but not "is the most", "is one reason" */
const IS_A = '(?:is|are|was|were) (?:(?:a|an|one of)|the(?! (?:most|least|best|same|only|main)\\b)) [\\p{L}\\p{N}]'
const PREPOSITION = 'by|from|in|into|to|as|with|for|at|on|through|via|of|and|or|not|also|more|less|often|now|still|most'
/** "are small vesicles of", not "are secreted by": some words that end in a plural, with no preposition among them */
const ARE_THINGS = `are (?:(?!(?:${PREPOSITION})\\b)[\\p{L}\\p{N}-]+ ){0,4}(?!(?:${PREPOSITION})\\b)[\\p{L}-]{2,}[^s\\W]s(?:,| (?:that|which|of|with|from|found|released|secreted|made|between|about|in)\\b|[.;]|$)`
const NAMES = '(?:called|termed|named|known as|referred to as|so-called)'
/** Defined anywhere in a sentence: "exosomes are now usually defined as" */
const DEFINED_HERE = '(?:is|are) (?:[\\p{L}-]+ ){0,2}(?:defined as|understood as)'
/** One name of a list is no definition: "called exosomes, ectosomes and oncosomes". */
const NO_LIST = '(?!,|[^.;]{0,20} (?:and|or)\\b)'
const BRACKET = '(?: ?\\([^()]{1,60}\\))?(?:, [^,]{1,80},)?'

/**
 * Whether and how a sentence defines a term that is known by any of `forms`, the term itself first; `null` when it only speaks of it. "Exosomes are vesicles
 * that …" defines exosomes; "Exosomes are secreted by …" and "Exosome research is …" do not.
 */
export function definingWay(sentence: string, forms: readonly string[]): DefiningWay | null {
  const term = termPattern(forms)
  if (term === '') return null
  const folded = foldText(sentence).trim()
  const opening = '(?:(?:by definition|in [^,]{1,60}|here|today), )?(?:(?:the|an?) )?["“]?'
  const says = new RegExp(`^${opening}${term}["”]?${BRACKET} (?:${DEFINES}|${IS_A}|${ARE_THINGS})`, 'u')
  const defines = new RegExp(`(?:^|\\bthat |[,;:] )(?:the |an? )?${term} ${DEFINED_HERE}`, 'u')
  if (says.test(folded) || defines.test(folded)) return 'says-what-it-is'
  const gives = new RegExp(`\\b${NAMES} (?:(?:the|an?) )?["“]?${term}(?![\\p{L}\\p{N}-])${NO_LIST}`, 'u')
  if (gives.test(folded)) return 'gives-the-name'
  const short = termPattern(forms.slice(0, 1))
  return new RegExp(`${term} ?\\(${short}\\)`, 'u').test(folded) ? 'spells-it-out' : null
}

/** Whether a sentence speaks of the term at all. */
export function mentionsTerm(sentence: string, forms: readonly string[]): boolean {
  const term = termPattern(forms)
  return term !== '' && new RegExp(`(?<![\\p{L}\\p{N}-])${term}(?![\\p{L}\\p{N}-])`, 'u').test(foldText(sentence))
}

/** Any of the forms, longest first, in the singular or plural, with blanks and hyphens alike. */
function termPattern(forms: readonly string[]): string {
  const words = forms
    .map((form) => foldText(form).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.join('[-\\s/]'))
    .sort((a, b) => b.length - a.length)
  return words.length === 0 ? '' : `(?:${words.join('|')})(?:s|es)?`
}
