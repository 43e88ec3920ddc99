import { AMBIGUOUS_TERMS } from '../../text/ambiguous-terms.ts'
import { FIELD_TERMS } from '../../text/field-terms.ts'
import { foldText } from '../../text/fold-text.ts'
import { longFormOf } from '../../text/long-form.ts'
import type { Gap } from './gaps.ts'

/** Kinds of which the field's list has several names for one thing, each as good as another. */
const NAMED_ALIKE = new Set([
  'a tissue or fluid',
  'a disease or injury',
  'a route of administration',
  'a culture additive or protectant',
  'a kind of vesicle or compartment',
])
/** What the first letters of a molecule's name stand for. */
const FAMILIES: Readonly<Record<string, string>> = {
  BMP: 'bone morphogenetic protein',
  EGF: 'epidermal growth factor',
  FGF: 'fibroblast growth factor',
  HIF: 'hypoxia-inducible factor',
  IFN: 'interferon',
  IGF: 'insulin-like growth factor',
  IL: 'interleukin',
  MMP: 'matrix metalloproteinase',
  PDGF: 'platelet-derived growth factor',
  SDF: 'stromal cell-derived factor',
  TGF: 'transforming growth factor',
  TNF: 'tumor necrosis factor',
  VEGF: 'vascular endothelial growth factor',
}
const GREEK = /(?<=[\p{L}\d-])(alpha|beta|gamma|kappa)(?=\d*$)/u

/**
 * Every wording of an answer that is right, its own first: an abbreviation and its long form, a number with and without its unit.
 * `text` is that of the document.
 */
export function acceptedWordings({ answer, kind, term, quantity }: Gap, text: string): readonly [string, ...string[]] {
  if (quantity !== null) {
    const number = quantity.text
    const percent = quantity.unit === '%' ? [`${number} percent`] : []
    return unique(answer, [number, ...percent])
  }
  const listed = (term?.forms ?? []).filter((form) => form !== answer)
  const ofKind = kind === 'a molecule' ? moleculeForms(answer, text) : []
  const named = NAMED_ALIKE.has(kind) ? otherNames(term?.thing ?? answer) : []
  return unique(answer, [...listed, ...equatedForms(answer, text), ...ofKind, ...named])
}

/** Abbreviation or long form of a term, where the document says that they are one, or the field's list has both. */
function equatedForms(answer: string, text: string): readonly string[] {
  const long = longFormOf(answer, text)
  const wanted = foldText(answer)
  const abbreviations = conceptOf(answer).filter(
    (form) => isAbbreviationOf(form, wanted) || isAbbreviationOf(wanted, form),
  )
  return [...(long === null ? [] : [long]), ...abbreviations]
}

/**
 * What else the field calls a thing, but not an abbreviation that adds letters to another: "cGvHD" is one kind of GvHD. An abbreviation that
 * stands for several things counts: the stem says which kind of thing it asks for.
 */
function otherNames(thing: string): readonly string[] {
  const forms = conceptOf(thing)
  const abbreviations = [...AMBIGUOUS_TERMS]
    .filter(([, meanings]) => meanings.some(({ concept }) => forms.includes(concept)))
    .map(([short]) => short.toUpperCase())
  return forms
    .filter((form) => form.includes(' ') || forms.every((other) => other === form || !form.endsWith(other)))
    .flatMap((form) => [form, form.replace(/^into (?:an?|the) /, '')])
    .concat(abbreviations)
}

/** The forms of a thing in the field's list; none where it is not there. */
function conceptOf(thing: string): readonly string[] {
  const wanted = foldText(thing)
  const concepts = FIELD_TERMS.map((forms) => forms.map((form) => form.replace(/^=/, '')))
  return concepts.find((forms) => forms.some((form) => foldText(form) === wanted)) ?? []
}

/** A molecule's name with a plain letter for its Greek one, where the document has no other of that name, and each with its family in words. */
function moleculeForms(answer: string, text: string): readonly string[] {
  const lettered = answer.replace(GREEK, (greek) => greek[0] ?? '')
  const isOther = text.match(/[\p{L}\p{N}-]+/gu)?.includes(lettered) ?? false
  const names = isOther ? [answer] : [answer, lettered]
  return names.flatMap((name) => [
    name,
    name.replace(/^(\p{Lu}+)-/u, (start, family: string) => {
      const long = FAMILIES[family]
      return long === undefined ? start : `${long} `
    }),
  ])
}

function isAbbreviationOf(short: string, long: string): boolean {
  const initials = (long.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word[0]).join('')
  return initials.length > 1 && [initials, `${initials}s`].includes(short.toLowerCase())
}

function unique(first: string, more: readonly string[]): readonly [string, ...string[]] {
  const seen = new Set([first.toLowerCase()])
  const others = more.filter((each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()))
  return [first, ...others]
}
