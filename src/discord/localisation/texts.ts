import type { EN } from './en.ts'

export type TextKey = keyof typeof EN

/** One language's texts, with the same keys and the same placeholders as the English ones. */
export type Texts = Readonly<Record<TextKey, string>>
