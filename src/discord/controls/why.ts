import { say } from '../localisation/catalogue.ts'
import { presentTrace } from '../present/trace.ts'
import { Refusal } from '../refusal.ts'
import type { Control } from './control.ts'
import { findGiven } from './find-given.ts'

/** Why a question was answered, or declined. */
export const why = {
  name: 'why',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { answer } = await findGiven(press, useCases)
    if (answer.trace === null) throw new Refusal(say(press.origin.locale, 'whyNothing'))
    return { text: presentTrace(answer, answer.trace, press.origin.locale) }
  },
} as const satisfies Control
