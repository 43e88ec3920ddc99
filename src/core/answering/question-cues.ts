/** Kinds of question that a library of reviews and notes seldom answers, told by their words. */
export const QUESTION_CUES = {
  price:
    /\b(?:price|prices|cost|costs|cheap|cheapest|expensive|buy|purchase|order|vendor|supplier|sell|sold|usd|euros?|dollars?|catalogu?e?|afford|insurance|reimburs\w*)\b|[$€£]/i,
  advice:
    /\b(?:should i|can i|could i|may i|am i|for me|i have|i am \d+|i'm \d+|safe for me|recommend\w*|which clinic|clinics?|my (?:mum|mom|dad|mother|father|knees?|doctor|back|hair|child|kid|son|daughter|dog|cat|friend|wife|husband|grandma|grandpa|uncle|aunt|sister|brother|skin|wound|disease))\b/i,
  fullText:
    /\b(?:figures?|fig|tables?|sections?|pages?|chapters?|supplementary|how many references|word count|appendix|equation|impact factor|co-?authors?|affiliations?|received|accepted|corresponding|funding|funded|e-?mail|institutes?|institution)\b/i,
  protocol:
    /\b(?:protocol|step by step|step-by-step|steps|rpm|how long do i|how do i|recipe|volume of|microlit\w*|ml of|seeding density|kits?|antibody|clone|primers?|sequence of|setting|buffer)\b|µl/i,
  person: /\bwho(?:se|m)?\b/i,
  place:
    /\b(?:which country|which hospital|which city|which company|which university|which lab|where is|where can|where was)\b/i,
  instruction:
    /^\s*(?:write|give|tell|make|translate|draw|generate|create|solve|compute|calculate|ignore|forget|pretend|act|repeat|sing|play|show|from now on)\b/i,
} as const satisfies Record<string, RegExp>

export type QuestionCue = keyof typeof QUESTION_CUES

/** What kind of thing is asked, as far as single words tell. */
export function cuesIn(question: string): ReadonlySet<QuestionCue> {
  const cues = Object.keys(QUESTION_CUES) as QuestionCue[]
  return new Set(cues.filter((cue) => QUESTION_CUES[cue].test(question)))
}
