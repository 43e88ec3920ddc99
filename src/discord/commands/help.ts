import { presentHelp } from '../present/help.ts'
import type { Command } from './command.ts'

/** `/help` over the other commands, which it lists after itself. */
export function createHelp(others: readonly Command[]): Command {
  const definition = { name: 'help', description: 'How to ask, and what each command does' }
  const entries = [...others.map((command) => command.definition), definition].flatMap((each) =>
    'description' in each && each.description !== undefined ? [{ name: each.name, description: each.description }] : [],
  )
  return {
    definition,
    goesAlong: true,
    isPrivate: () => true,
    run: () => Promise.resolve({ text: presentHelp(entries) }),
    suggest: {},
  }
}
