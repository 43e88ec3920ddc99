import { ANSWER_USAGES } from './answer-usages.ts'
import { CARD_USAGES } from './card-usages.ts'
import { COMMAND_USAGES } from './command-usages.ts'
import { QUIZ_USAGES } from './quiz-usages.ts'
import type { Usage } from './usage.ts'

/** At least one for everything that can be used on Discord; a test watches over it. */
export const ALL_USAGES: readonly Usage[] = [...ANSWER_USAGES, ...COMMAND_USAGES, ...CARD_USAGES, ...QUIZ_USAGES]
