import { say } from '../localisation/catalogue.ts'
import type { Control } from './control.ts'

export const PRIVACY_DELETE = 'privacy-delete'

/** Deletes what is kept about the person who presses it, whoever was shown the button. */
export const privacyDelete: Control = {
  name: PRIVACY_DELETE,
  placement: () => 'update',
  run: async ({ origin: { learnerId, locale } }, useCases) => {
    await useCases.saved.personalData.delete(learnerId)
    return { text: say(locale, 'privacyDeleted') }
  },
}
