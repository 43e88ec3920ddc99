/** One meaning of an abbreviation and the words in whose company it has it. */
export interface Meaning {
  /** The first form of the concept in `FIELD_TERMS` */
  readonly concept: string
  readonly company: RegExp
}

const METHODS =
  /\b(?:sec|tff|peg|isolat\w*|pur(?:ity|if\w*)|ultra\w*|dgu?c|exosomes?|vesicles?|evs?|yields?|recover\w*|density|gradient|spin|rpm)\b/i
const TISSUES = /\b(?:bm|at|adipose|fat|marrow|cord|men-?scs?|mscs?|cells?|sources?|tissues?|wj|placenta\w*|derived)\b/i

const MEANINGS: Readonly<Record<string, readonly Meaning[]>> = {
  uc: [
    { concept: 'inflammatory bowel disease', company: /\b(?:colitis|crohn\w*|ibd|bowel|gut)\b/i },
    { concept: 'umbilical cord', company: TISSUES },
    { concept: 'ultracentrifugation', company: METHODS },
  ],
  ad: [
    {
      concept: 'alzheimer disease',
      company:
        /\b(?:alzheimer\w*|brain|neuro\w*|dementia|amyloid|memory|pd|parkinson\w*|trials?|phase|nasal\w*|patients?)\b/i,
    },
    { concept: 'adipose', company: TISSUES },
  ],
  hsc: [
    { concept: 'hepatic stellate', company: /\b(?:liver|hepatic|fibrosis|stellate|cirrhosis)\b/i },
    { concept: 'hematopoietic stem cell', company: /\b(?:bone|marrow|blood|transplant\w*|gvhd|niche|mscs?)\b/i },
  ],
  cd: [
    {
      concept: "crohn's disease",
      company: /\b(?:crohn\w*|fistulas?|bowel|gut|ibd|admire|patients?|trials?|alofisel|darvadstrocel|anti-tnf)\b/i,
    },
    {
      concept: 'cluster of differentiation',
      company:
        /\b(?:markers?|antigens?|surface|positive|negative|express\w*|panel|profile|isct|flow|stain\w*|must|have to|thing\w*|prep\w*|contamina\w*)\b/i,
    },
  ],
  pd: [
    {
      concept: 'population doubling',
      company: /\b(?:culture\w*|passages?|senescen\w*|expan\w*|cumulative|doublings?)\b/i,
    },
    {
      concept: "parkinson's disease",
      company:
        /\b(?:parkinson\w*|brain|neuro\w*|dopamin\w*|alzheimer\w*|als|rats?|mice|against|treat\w*|therap\w*|patients?|trials?)\b/i,
    },
  ],
}

/** Abbreviations that stand for several things in this field; the first meaning whose company is there holds, else none does. */
export const AMBIGUOUS_TERMS: ReadonlyMap<string, readonly Meaning[]> = new Map(Object.entries(MEANINGS))

/** What a word can stand for, in any case and number; `undefined` when it is no abbreviation of several meanings. */
export function meaningsOf(word: string): readonly Meaning[] | undefined {
  const plain = word.toLowerCase()
  return AMBIGUOUS_TERMS.get(plain) ?? AMBIGUOUS_TERMS.get(plain.replace(/s$/, ''))
}
