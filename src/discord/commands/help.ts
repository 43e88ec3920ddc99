import { PermissionFlagsBits } from 'discord.js'
import { permits } from '../origin.ts'
import { type HelpEntry, presentHelp } from '../present/help.ts'
import type { Command } from './command.ts'
import { MANAGE_SERVER } from './permissions.ts'

/** `/help` over the other commands, which it lists before itself. */
export function createHelp(others: readonly Command[]): Command {
  const definition = { name: 'help', description: 'How to ask, and what each command does' }
  const entries = [...others.flatMap(helpEntry), { ...definition, forManagers: false }]
  return {
    definition,
    goesAlong: true,
    isPrivate: () => true,
    run: ({ origin: { locale, serverId, memberPermissions, botIsMember } }) => {
      const inServer = serverId !== null
      const isManager = inServer && botIsMember && permits(memberPermissions, PermissionFlagsBits.ManageGuild)
      return Promise.resolve({ text: presentHelp(entries, { locale, inServer, isManager }) })
    },
    suggest: {},
  }
}

/** Message menus have no description, and are found where they are used. */
function helpEntry({ definition }: Command): readonly HelpEntry[] {
  if (!('description' in definition) || definition.description === undefined) return []
  const { name, description, default_member_permissions: needed } = definition
  return [{ name, description, forManagers: needed === MANAGE_SERVER }]
}
