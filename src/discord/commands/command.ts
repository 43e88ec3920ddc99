import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js'
import type { UseCases } from '../use-cases.ts'

/** A command as somebody used it, free of Discord's own objects. */
export interface CommandRequest {
  /** By name; options left out are absent */
  readonly options: Readonly<Record<string, string | number | boolean>>
}

/** What to say. It may be longer than one message. */
export interface Reply {
  readonly text: string
}

/** One entry of the list that Discord shows while an option is typed. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** Suggestions for what has been typed so far; best first. */
export type Suggest = (typed: string, useCases: UseCases) => Promise<readonly Choice[]>

export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody
  /** Whether only the person who used the command sees the reply. Decided before anything else is done. */
  readonly isPrivate: (request: CommandRequest) => boolean
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
