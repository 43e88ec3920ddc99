import { FIELD_TERMS } from '../../text/field-terms.ts'
import { foldText } from '../../text/fold-text.ts'
import { longFormOf } from '../../text/long-form.ts'
import type { Gap } from './gaps.ts'

/** Every wording of an answer that is right, its own first: an abbreviation and its long form, a number with and without its unit. */
export function acceptedWordings({ answer, term, quantity }: Gap, text: string): readonly [string, ...string[]] {
  if (quantity !== null) {
    const number = quantity.text
    const percent = quantity.unit === '%' ? [`${number} percent`] : []
    return unique(answer, [number, ...percent])
  }
  const listed = (term?.forms ?? []).filter((form) => form !== answer)
  return unique(answer, [...listed, ...equatedForms(answer, text)])
}

/** Abbreviation or long form of a term, where the document says that they are one, or the field's list has both. */
function equatedForms(answer: string, text: string): readonly string[] {
  const long = longFormOf(answer, text)
  const wanted = foldText(answer)
  const concept = (FIELD_TERMS.find((forms) => forms.includes(wanted)) ?? []).map((form) => form.replace(/^=/, ''))
  const abbreviations = concept.filter((form) => isAbbreviationOf(form, wanted) || isAbbreviationOf(wanted, form))
  return [...(long === null ? [] : [long]), ...abbreviations]
}

function isAbbreviationOf(short: string, long: string): boolean {
  const initials = (long.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word[0]).join('')
  return initials.length > 1 && short.toLowerCase().replace(/s$/, '') === initials
}

function unique(first: string, more: readonly string[]): readonly [string, ...string[]] {
  const seen = new Set([first.toLowerCase()])
  const others = more.filter((each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()))
  return [first, ...others]
}
