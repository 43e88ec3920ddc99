import { PermissionFlagsBits } from 'discord.js'
import { say } from '../localisation/catalogue.ts'
import { permits } from '../origin.ts'
import type { CommandRequest } from './command.ts'

/** What Discord asks for before it shows a command for admins; a server can change that, so it is checked again. */
export const MANAGE_SERVER = String(PermissionFlagsBits.ManageGuild)

/** Why somebody may not change a server's things, in their language; `null` when they may. */
export function refuseUnlessManager({ origin }: Pick<CommandRequest, 'origin'>): string | null {
  const { serverId, memberPermissions, botIsMember, locale } = origin
  if (serverId === null) return say(locale, 'onlyInServer')
  if (!botIsMember) return say(locale, 'onlyWhereMember')
  return permits(memberPermissions, PermissionFlagsBits.ManageGuild) ? null : say(locale, 'needsManageServer')
}
