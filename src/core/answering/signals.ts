import type { QuestionCue } from './question-cues.ts'

/** What is looked at to decide whether the best sentence answers. Each is 0 or near 1 at its extremes. */
export type Signals = Readonly<
  Record<
    | 'constant'
    | 'passageCosine'
    | 'plainTokenMatch'
    | 'lacksMost'
    | 'words'
    | 'wordsMissing'
    | 'lead'
    | 'number'
    | 'review'
    | 'kindOffered'
    | 'kindMissing'
    | 'nameFound'
    | 'nameMissing'
    | 'outsideTheField'
    | 'followUp'
    | 'neighbours'
    | 'leaning'
    | 'wordLeaning'
    | 'unheard'
    | 'unasked'
    | QuestionCue,
    number
  >
>
