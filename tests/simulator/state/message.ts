import type { JsonObject } from './json.ts'
import type { User } from './world.ts'

export interface Attachment {
  readonly id: string
  readonly filename: string
  readonly size: number
  readonly url: string
  readonly proxy_url: string
  readonly content_type: string
  /** Alt text */
  readonly description?: string
}

/** A message as Discord sends it over the wire; replaced, never changed, when it is edited. */
export interface Message {
  readonly id: string
  readonly channel_id: string
  readonly guild_id?: string
  readonly author: User
  readonly content: string
  readonly timestamp: string
  readonly edited_timestamp: string | null
  readonly tts: boolean
  readonly mention_everyone: boolean
  readonly mentions: readonly User[]
  readonly mention_roles: readonly string[]
  readonly attachments: readonly Attachment[]
  readonly embeds: readonly JsonObject[]
  readonly components: readonly JsonObject[]
  readonly flags: number
  readonly pinned: boolean
  /** 0 plain, 19 reply, 20 slash command, 23 context menu. */
  readonly type: number
  readonly nonce?: string | number
  readonly application_id?: string
  readonly webhook_id?: string
  readonly message_reference?: JsonObject
  readonly referenced_message?: Message | null
  readonly interaction_metadata?: JsonObject
  readonly thread?: JsonObject
}

export const messageFlag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voice: 1 << 13,
  componentsV2: 1 << 15,
} as const

/** Every component of a message or modal, nested ones included, in reading order. */
export function allComponents(components: readonly JsonObject[]): readonly JsonObject[] {
  return components.flatMap((component) => {
    const inner = Array.isArray(component['components']) ? (component['components'] as readonly JsonObject[]) : []
    const single = [component['component'], component['accessory']].filter(
      (part): part is JsonObject => typeof part === 'object' && part !== null,
    )
    return [component, ...allComponents([...inner, ...single])]
  })
}
