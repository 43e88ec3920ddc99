/** Headings that papers have under whatever typography, in lower case. */
const NAMES = new Set([
  'abstract',
  'summary',
  'significance',
  'keywords',
  'key words',
  'highlights',
  'introduction',
  'background',
  'methods',
  'method',
  'materials and methods',
  'material and methods',
  'methods and materials',
  'patients and methods',
  'experimental procedures',
  'experimental section',
  'results',
  'results and discussion',
  'findings',
  'discussion',
  'conclusion',
  'conclusions',
  'concluding remarks',
  'limitations',
  'future directions',
  'related work',
  'acknowledgements',
  'acknowledgments',
  'acknowledgement',
  'acknowledgment',
  'author contributions',
  'authors’ contributions',
  "authors' contributions",
  'funding',
  'funding sources',
  'conflict of interest',
  'conflicts of interest',
  'conflict of interest statement',
  'competing interests',
  'declaration of competing interest',
  'disclosure',
  'disclosures',
  'data availability',
  'data availability statement',
  'ethics statement',
  'abbreviations',
  'supplementary material',
  'supplementary materials',
  'supporting information',
  'appendix',
])
const REFERENCES = /^(?:references?(?: and notes| cited)?|bibliography|literature(?: cited)?|works cited)$/
/** "Appendix", "Appendix A. The vector product"; not a sentence about one */
const APPENDIX = /^(?:appendix|annexe?)(?: [a-z\d]{1,2})?(?:[.:–—-] .*)?$/
const SPACED_OUT = /^(?:\p{L}{1,2} ){3,}\p{L}{1,2}$/u
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|(?:[ivx]{1,5}|[a-h])[.)]|section \d+[.:]?)\s+/i

/** A heading without its number, in lower case and without the spaces of spaced-out letters. */
function headingKey(heading: string): string {
  const plain = heading.replace(NUMBER, '').replace(/[.:]$/, '').trim().toLowerCase()
  return SPACED_OUT.test(plain) ? plain.replaceAll(' ', '') : plain
}

/** A heading as one would write it: spaced-out letters as a word, without the colon after it. */
export function tidyHeading(heading: string): string {
  const plain = heading.replace(/\s*:$/, '')
  const key = headingKey(plain)
  return SPACED_OUT.test(plain) ? key.charAt(0).toUpperCase() + key.slice(1) : plain
}

/** Whether a line is one of the headings that papers share. */
export function isSectionName(heading: string): boolean {
  const key = headingKey(heading)
  return NAMES.has(key) || APPENDIX.test(key) || REFERENCES.test(key)
}

/** Whether the list of references follows. */
export function isReferencesHeading(heading: string): boolean {
  return REFERENCES.test(headingKey(heading))
}
