/** Kinds of question that a library of reviews and notes seldom answers, told by their words. */
export const QUESTION_CUES = {
  price:
    /\b(?:price|prices|cost|costs|cheap|cheapest|expensive|buy|purchase|order|vendors?|suppliers?|sells?|sold|usd|euros?|dollars?|catalogu?e?|afford|insurance|reimburs\w*)\b|[$€£]/i,
  fullText:
    /\b(?:figures?|fig|tables?|sections?|pages?|chapters?|supplementary|references|cited|peer[\s-]review\w*|word count|appendix|equation|impact factor|co-?authors?|affiliations?|received|accepted|corresponding|funding|funded|e-?mail|institutes?|institution)\b/i,
  person: /\bwho(?:se|m)?\b/i,
  place:
    /\b(?:(?:which|what|name the|list the) (?:countr(?:y|ies)|hospitals?|cit(?:y|ies)|compan(?:y|ies)|universit(?:y|ies)|labs?|places?)|where is|where can|where was|manufacturers?|who (?:makes|sells|produces|supplies))\b/i,
  list: /^\s*(?:list|name|give)\b/i,
} as const satisfies Record<string, RegExp>

export type QuestionCue = keyof typeof QUESTION_CUES

/** What kind of thing is asked, as far as single words tell. */
export function cuesIn(question: string): ReadonlySet<QuestionCue> {
  const cues = Object.keys(QUESTION_CUES) as QuestionCue[]
  return new Set(cues.filter((cue) => QUESTION_CUES[cue].test(question)))
}
