import type { QuestionCue } from './question-cues.ts'

/** What is looked at to decide whether the best sentence answers. Each is 0 or near 1 at its extremes. */
export type Signals = Readonly<
  Record<
    | 'constant'
    | 'passageCosine'
    | 'tokenMatch'
    | 'plainTokenMatch'
    | 'lacksMost'
    | 'lacksNext'
    | 'grams'
    | 'words'
    | 'lead'
    | 'questionLength'
    | 'knownConcepts'
    | 'number'
    | 'review'
    | QuestionCue,
    number
  >
>
