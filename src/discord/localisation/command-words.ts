import type { Language } from './languages.ts'

/** A command's, sub-command's or option's name and description; of a choice or a message menu only the name is used. */
export type CommandWords = readonly [name: string, description: string]

/** By path: "ask", "ask.question", "room.set.answering=mention". */
export type CommandTranslations = Readonly<Record<string, CommandWords>>

/** Every language that commands are translated into; English stands in the definitions themselves. */
export type TranslatedLanguage = Exclude<Language, 'en'>
