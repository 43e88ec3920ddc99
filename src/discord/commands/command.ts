import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import type { Origin } from '../origin.ts'
import type { Modal, Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'

/** A command as somebody used it, free of Discord's own objects. */
export interface CommandRequest {
  readonly origin: Origin
  /** "start", or with its group "daily set"; `null` for a command without sub-commands */
  readonly subcommand: string | null
  /** By name; options left out are absent */
  readonly options: Readonly<Record<string, string | number | boolean>>
  /** Attached files by the option's name */
  readonly files: Readonly<Record<string, SentFile>>
  /** Channels that were picked, by the option's name */
  readonly channels: Readonly<Record<string, PickedChannel>>
  /** The message that a message menu was opened on; else `null` */
  readonly target: TargetMessage | null
}

/** A file that somebody attached; it lies with Discord. */
export interface SentFile {
  readonly name: string
  readonly url: string
  readonly bytes: number
}

/** A channel that somebody picked from Discord's list. */
export interface PickedChannel {
  readonly id: string
  /** Whether it belongs to the server that the command is used in */
  readonly isInServer: boolean
  /** Whether the bot may view it */
  readonly isVisible: boolean
}

export interface TargetMessage {
  readonly id: string
  readonly text: string
}

/** One entry of the list that Discord shows while an option is typed. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** Suggestions for what has been typed so far; best first. */
export type Suggest = (typed: string, useCases: UseCases, request: CommandRequest) => Promise<readonly Choice[]>

export interface Command {
  readonly definition:
    | RESTPostAPIChatInputApplicationCommandsJSONBody
    | RESTPostAPIContextMenuApplicationCommandsJSONBody
  /** Whether people can take it along to places where the bot is not: nothing in it may need the bot there */
  readonly goesAlong: boolean
  /** Whether only the person who used the command sees the reply. Decided before anything else is done. */
  readonly isPrivate: (request: CommandRequest) => boolean
  /** Why this person may not use it here, in a sentence; `null` when they may. Discord's own lock can be changed by a server. */
  readonly refusal?: (request: CommandRequest) => string | null
  /** What to fill in before anything else is done, instead of {@link Command.run}; `null`: nothing */
  readonly modal?: (request: CommandRequest) => Modal | null
  /** @throws UserError for options that make no sense */
  readonly run: (request: CommandRequest, useCases: UseCases) => Promise<Reply>
  /** By option name */
  readonly suggest: Readonly<Record<string, Suggest>>
}

/** A text option; `null` when it was left out. */
export function textOption(request: CommandRequest, name: string): string | null {
  const value = request.options[name]
  return typeof value === 'string' ? value : null
}
