import type { PromptKind } from './session.ts'

/**
 * By what words a sentence shows that there is something to ask about it. Told by rule, so a prompt never says more than that: the
 * sentence itself is always shown with it. The most telling kind comes first.
 */
const CUES: readonly (readonly [kind: PromptKind, cue: RegExp])[] = [
  [
    'open',
    /\b(?:unclear|unknown|remains? (?:to be|open|poorly|largely)|further (?:stud|research|work|trial|investigation)\w*|not (?:yet |fully |well )*(?:been )?(?:known|understood|established|proven|settled)|yet to be|no consensus|still (?:debated|lacking|missing|needed)|(?:is|are) lacking|needs? to be)\b/i,
  ],
  [
    'limits',
    /\b(?:however|although|despite|limit(?:s|ed|ation|ations)|drawbacks?|concerns?|risks?|heterogene\w+|not (?:all|every|always|enough|alone)|only (?:a few|in|one|some)|small (?:sample|trial|study|number)\w*|no difference|failed|contaminat\w+|side effects?|cannot)\b/i,
  ],
  [
    'measured',
    /\b(?:measur(?:e|es|ed|ing)|assess(?:ed|es)?|quantif\w+|determined|detect(?:ed|s)|analy[sz]ed|compared|reported|observed|showed|found that|increased|reduced|decreased|improved|doubled)\b/i,
  ],
  [
    'subjects',
    /\b(?:patients?|participants?|volunteers?|people|children|adults|donors?|women|men|mice|mouse|rats?|rabbits?|pigs?|dogs?|horses?|sheep|zebrafish|monkeys?|in vitro|in vivo|cell lines?|animal models?)\b/i,
  ],
  [
    'amount',
    /\d\s?(?:%|nm|µm|μm|mm|ml|mg|µg|μg|g\/ml|kda|fold|times|hours?|days?|weeks?|months?|years?|patients|cells|trials|studies)/i,
  ],
]

/** Every kind of prompt that a sentence gives, the most telling first; `claim` for any statement at all. */
export function promptKindsOf(sentence: string): readonly PromptKind[] {
  return [...CUES.filter(([, cue]) => cue.test(sentence)).map(([kind]) => kind), 'claim']
}

/** Shorter is a label, longer is more than can be talked about at once; in UTF-16 units. */
const SHORTEST = 40
const LONGEST = 500

/** Whether a sentence can be talked about by itself. */
export function isDiscussable(sentence: string): boolean {
  return sentence.length >= SHORTEST && sentence.length <= LONGEST && /[.!?]["”’)\]]*$/.test(sentence.trim())
}
