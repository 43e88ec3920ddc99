import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type Interaction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageType,
  type ModalData,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js'
import type { CommandRequest, PickedChannel, SentFile } from '../commands/command.ts'
import type { Press } from '../controls/control.ts'
import type { Origin } from '../origin.ts'

type Readable = Interaction | MessageComponentInteraction | ModalSubmitInteraction

/** A slash command, finished or still being typed, as plain values. */
export function readCommand(interaction: ChatInputCommandInteraction | AutocompleteInteraction): CommandRequest {
  const { group, name, options } = leaves(interaction.options.data, null)
  const given = options.flatMap((option) => (option.value === undefined ? [] : [[option.name, option.value] as const]))
  return {
    origin: readOrigin(interaction),
    subcommand: name === null ? null : [group, name].filter((part) => part !== null).join(' '),
    options: Object.fromEntries(given),
    files: Object.fromEntries(options.flatMap(fileOf)),
    channels: Object.fromEntries(options.flatMap((option) => channelOf(option, interaction))),
    target: null,
  }
}

export function readMessageMenu(interaction: MessageContextMenuCommandInteraction): CommandRequest {
  const { id, content, embeds } = interaction.targetMessage
  const text = [content, ...embeds.map(({ description }) => description ?? '')].join('\n').trim()
  return {
    origin: readOrigin(interaction),
    subcommand: null,
    options: {},
    files: {},
    channels: {},
    target: { id, text },
  }
}

/** A control's use as plain values. */
export function readPress(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  args: readonly string[],
): Press {
  const written = interaction.isModalSubmit() ? [...interaction.fields.fields.values()] : []
  return {
    origin: readOrigin(interaction),
    args,
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    fields: Object.fromEntries(written.flatMap(writtenValue)),
    messageId: interaction.message?.id ?? null,
  }
}

/** Who wrote a message, and where. */
export function messageOrigin(message: Message<boolean>): Origin {
  const { channel, client } = message
  const rights = message.inGuild() ? message.channel.permissionsFor(client.user.id) : null
  return {
    learnerId: message.author.id,
    roomId: message.channelId,
    settingsRoomId: settingsRoom(channel, message.channelId),
    serverId: message.guildId,
    conversationId: message.guildId === null || channel.isThread() ? message.channelId : null,
    locale: message.guild?.preferredLocale ?? 'en-GB',
    memberPermissions: message.member?.permissions.bitfield ?? 0n,
    appPermissions: rights?.bitfield ?? (message.guildId === null ? PermissionsBitField.Default : 0n),
    botIsMember: true,
  }
}

/**
 * The question that a message puts to the bot, empty when it only calls it; `null` when the message is not for the bot. Addressed
 * are direct messages, mentions by name and replies to the bot's own messages, from people only; `@everyone`, roles, other
 * bots, webhooks and Discord's own notices are not.
 */
export function readQuestion(message: Message, botId: string): string | null {
  const fromPerson = !message.author.bot && !message.author.system && message.webhookId === null
  const written = message.type === MessageType.Default || message.type === MessageType.Reply
  if (!fromPerson || !written || !isAddressed(message, botId)) return null
  return withoutMarkup(message.content)
}

function writtenValue(field: ModalData): readonly (readonly [string, string])[] {
  return field.type === ComponentType.TextInput ? [[field.customId, field.value]] : []
}

function readOrigin(interaction: Readable): Origin {
  const { user, channel, guildId, locale, authorizingIntegrationOwners: owners } = interaction
  const roomId = interaction.channelId ?? ''
  const botIsMember = owners[ApplicationIntegrationType.GuildInstall] !== undefined
  const isConversation = botIsMember && (guildId === null || channel?.isThread() === true)
  return {
    learnerId: user.id,
    roomId,
    settingsRoomId: channel === null ? roomId : settingsRoom(channel, roomId),
    serverId: guildId,
    conversationId: isConversation ? roomId : null,
    locale,
    memberPermissions: interaction.memberPermissions?.bitfield ?? 0n,
    appPermissions: interaction.appPermissions.bitfield,
    botIsMember,
  }
}

function settingsRoom(channel: NonNullable<Readable['channel']>, roomId: string): string {
  return channel.isThread() ? (channel.parentId ?? roomId) : roomId
}

interface Leaves {
  readonly group: string | null
  readonly name: string | null
  readonly options: readonly CommandInteractionOption[]
}

/** The options that somebody filled in, below the names of sub-command and group. */
function leaves(options: readonly CommandInteractionOption[], group: string | null): Leaves {
  const [first] = options
  if (first?.options === undefined) return { group: null, name: group, options }
  const inner = leaves(first.options, first.name)
  return inner.name === first.name ? { ...inner, group } : inner
}

function fileOf({ name, attachment }: CommandInteractionOption): readonly (readonly [string, SentFile])[] {
  if (attachment === undefined) return []
  return [[name, { name: attachment.name, url: attachment.url, bytes: attachment.size }]]
}

function channelOf(
  { name, channel }: CommandInteractionOption,
  { guildId, client }: Readable,
): readonly (readonly [string, PickedChannel])[] {
  if (channel == null) return []
  // What the bot has not been told of comes as Discord wrote it, without its server.
  if (!('permissionsFor' in channel)) return [[name, { id: channel.id, isInServer: false, isVisible: false }]]
  const isVisible = channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ViewChannel) === true
  return [[name, { id: channel.id, isInServer: channel.guildId === guildId, isVisible }]]
}

function isAddressed(message: Message, botId: string): boolean {
  if (message.guildId === null) return true
  if (message.mentions.users.has(botId)) return true
  return message.mentions.repliedUser?.id === botId && message.content !== ''
}

/** Mentions and custom emoji are Discord's, not words of a question. */
export function withoutMarkup(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#|a?:\w+:|\/[\w -]+:)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
