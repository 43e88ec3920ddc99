/** A button; pressing it runs the control that `controlId` names. */
export interface Button {
  /** At most 80 characters */
  readonly label: string
  readonly controlId: string
  /** Default: secondary */
  readonly style?: 'primary' | 'secondary' | 'success' | 'danger'
  readonly disabled?: boolean
}

/** A list to choose from, in a row of its own. */
export interface Menu {
  readonly controlId: string
  readonly placeholder: string
  /** 1 to 25 */
  readonly choices: readonly { readonly label: string; readonly value: string; readonly description?: string }[]
  /** How many may be chosen; default 1 */
  readonly atMost?: number
}

/** One to five buttons, or one menu. */
export type Row = readonly Button[] | Menu

export interface ReplyFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** What a picture shows, for who does not see it; at most 1024 characters */
  readonly alt?: string
}

/** Asks for words in a window of its own. */
export interface Modal {
  /** At most 45 characters */
  readonly title: string
  /** Names the control that gets what was written */
  readonly controlId: string
  readonly fields: readonly ModalField[]
}

export interface ModalField {
  readonly name: string
  /** At most 45 characters */
  readonly label: string
  readonly placeholder?: string
  readonly isLong?: boolean
  /** What stands there at first */
  readonly value?: string
  readonly maxLength: number
}

/** Coloured frames for what must be told apart at a glance; `plain` has none. */
export type Tone = 'plain' | 'answer' | 'abstention'

/** What to say, as data. */
export interface Reply {
  /** Discord's Markdown. It may be longer than one message. */
  readonly text: string
  readonly tone?: Tone
  /** At most five; they stand below the last message */
  readonly rows?: readonly Row[]
  readonly files?: readonly ReplyFile[]
  /** A message for everybody right after this one, which may be private itself */
  readonly thenForAll?: Reply
  /** Opens a thread at the message whose control was pressed */
  readonly thread?: NewThread
}

export interface NewThread {
  /** At most 100 characters */
  readonly name: string
  /** Said instead when the thread cannot be opened */
  readonly otherwise: string
}
