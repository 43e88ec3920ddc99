import { FIELD_TERMS } from './field-terms.ts'
import { foldedWords } from './fold-text.ts'

const IN_CAPITALS = '='

/** The forms in which the field writes a term: the term itself first, then those of the concept that it names, if it names one. */
export function formsOfTerm(term: string): readonly string[] {
  const wanted = comparable(term)
  const concept = FIELD_TERMS.find((forms) =>
    forms.some((form) => (form.startsWith(IN_CAPITALS) ? form.slice(1) === term.trim() : comparable(form) === wanted)),
  )
  // A form that is a word of its own in small letters would be found where it means something else.
  const others = (concept ?? []).filter((form) => !form.startsWith(IN_CAPITALS) && comparable(form) !== wanted)
  return [term.trim(), ...others]
}

/** Words in the singular, for telling whether two forms are the same. */
function comparable(form: string): string {
  return foldedWords(form)
    .flatMap((word) => word.split(/[-/]/))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ')
}
