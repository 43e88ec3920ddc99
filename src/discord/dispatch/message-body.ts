import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js'
import { FRAMED_TEXT_LIMIT } from '../present/limits.ts'
import { splitMessage } from '../present/split-message.ts'
import type { Button, Menu, Modal, Reply, Row, Tone } from '../reply.ts'

/** A message as Discord's API takes it. Every field is there, so that an edit replaces all that stood there before. */
export interface MessageBody {
  readonly content: string | null
  readonly components: APIMessageTopLevelComponent[]
  readonly flags: number
  readonly allowed_mentions: { readonly parse: [] }
}

/** Calm green for what is quoted, grey for what is not there */
const ACCENTS: Readonly<Record<Tone, number | null>> = { plain: null, answer: 0x2e7d5b, abstention: 0x8a8f98 }
const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const
const NOBODY = { parse: [] } as const satisfies MessageBody['allowed_mentions']

/** Where a reply is going. */
export interface Frames {
  /** Whether frames may be used: without the right to embed, Discord's own clients show plain text best */
  readonly allowed: boolean
  /** Whether the message to be replaced has one; Discord lets no message lose it */
  readonly required: boolean
}

/**
 * A reply as one or more messages. With a tone it becomes one message in a coloured frame (components V2), which holds twice as much;
 * otherwise plain text, cut where it is too long, with the controls below the last part.
 */
export function messageBodies(reply: Reply, frames: Frames): readonly MessageBody[] {
  const { text, tone = 'plain', rows = [] } = reply
  const fits = text.length <= FRAMED_TEXT_LIMIT
  if (frames.required || (frames.allowed && tone !== 'plain' && fits)) {
    return [framed(fits ? text : (splitMessage(text)[0] ?? ''), tone, rows)]
  }
  const parts = splitMessage(text)
  return parts.map((content, i) => ({
    content,
    components: i === parts.length - 1 ? rows.map(rowBody) : [],
    flags: 0,
    allowed_mentions: NOBODY,
  }))
}

function framed(text: string, tone: Tone, rows: readonly Row[]): MessageBody {
  return {
    content: null,
    components: [
      {
        type: ComponentType.Container,
        accent_color: ACCENTS[tone],
        components: [{ type: ComponentType.TextDisplay, content: text }, ...rows.map(rowBody)],
      },
    ],
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: NOBODY,
  }
}

function rowBody(row: Row): APIActionRowComponent<APIComponentInMessageActionRow> {
  const components = isMenu(row) ? [menuBody(row)] : row.map(buttonBody)
  return { type: ComponentType.ActionRow, components }
}

function isMenu(row: Row): row is Menu {
  return 'choices' in row
}

function buttonBody({ label, controlId, style = 'secondary', disabled = false }: Button) {
  return {
    type: ComponentType.Button,
    style: STYLES[style],
    label,
    custom_id: controlId,
    disabled,
  } as const satisfies APIComponentInMessageActionRow
}

function menuBody({ controlId, placeholder, choices, atMost = 1 }: Menu) {
  return {
    type: ComponentType.StringSelect,
    custom_id: controlId,
    placeholder,
    max_values: atMost,
    options: [...choices],
  } as const satisfies APIComponentInMessageActionRow
}

/** A modal as Discord's API takes it. */
export function modalBody({ title, controlId, fields }: Modal): APIModalInteractionResponseCallbackData {
  return {
    title,
    custom_id: controlId,
    components: fields.map(({ name, label, placeholder, isLong = false, value, maxLength }) => ({
      type: ComponentType.Label,
      label,
      component: {
        type: ComponentType.TextInput,
        custom_id: name,
        style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: maxLength,
        required: true,
        ...(placeholder === undefined ? {} : { placeholder }),
        ...(value === undefined ? {} : { value }),
      },
    })),
  }
}
