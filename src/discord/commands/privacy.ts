import { ApplicationCommandOptionType } from 'discord.js'
import { writeControlId } from '../controls/control-id.ts'
import { PRIVACY_DELETE } from '../controls/privacy-delete.ts'
import { say } from '../localisation/catalogue.ts'
import { presentKept } from '../present/privacy.ts'
import type { Command } from './command.ts'

export const privacy = {
  definition: {
    name: 'privacy',
    description: 'See or delete what is kept about you',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'Show what is kept about you, and for how long',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'delete',
        description: 'Delete all that is kept about you',
      },
    ],
  },
  goesAlong: true,
  isPrivate: () => true,
  run: async ({ subcommand, origin: { learnerId, locale } }, useCases) => {
    const kept = await useCases.saved.personalData.show(learnerId)
    const text = presentKept(kept, locale)
    if (subcommand !== 'delete' || kept.every(({ count }) => count === 0)) return { text }
    const controlId = writeControlId({ name: PRIVACY_DELETE, ownerId: learnerId, args: [] })
    return {
      text: `${text}\n\n${say(locale, 'privacyAsk')}`,
      rows: [[{ label: say(locale, 'privacyDeleteAll'), controlId, style: 'danger' }]],
    }
  },
  suggest: {},
} as const satisfies Command
