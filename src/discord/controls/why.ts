import { UserError } from '../../core/shared/errors.ts'
import { presentTrace } from '../present/trace.ts'
import type { Control } from './control.ts'
import { findGiven } from './find-given.ts'

/** Why a question was answered, or declined. */
export const why = {
  name: 'why',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { answer } = await findGiven(press, useCases)
    if (answer.trace === null) throw new UserError('For this answer nothing was weighed.')
    return { text: presentTrace(answer, answer.trace) }
  },
} as const satisfies Control
