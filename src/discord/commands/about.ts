import { presentAbout } from '../present/about.ts'
import type { Command } from './command.ts'

export const about = {
  definition: { name: 'about', description: 'Show which version, model and library are running' },
  goesAlong: true,
  isPrivate: () => true,
  run: async ({ origin }, useCases) => ({ text: presentAbout(await useCases.about(), origin.locale) }),
  suggest: {},
} as const satisfies Command
