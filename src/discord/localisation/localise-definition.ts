import type { CommandTranslations, TranslatedLanguage } from './command-words.ts'
import { DE_COMMANDS } from './de-commands.ts'
import { ES_COMMANDS } from './es-commands.ts'
import { FR_COMMANDS } from './fr-commands.ts'
import { JA_COMMANDS } from './ja-commands.ts'
import { PT_BR_COMMANDS } from './pt-br-commands.ts'
import { ZH_CN_COMMANDS } from './zh-cn-commands.ts'

const COMMANDS: Readonly<Record<TranslatedLanguage, CommandTranslations>> = {
  de: DE_COMMANDS,
  'es-ES': ES_COMMANDS,
  fr: FR_COMMANDS,
  'pt-BR': PT_BR_COMMANDS,
  'zh-CN': ZH_CN_COMMANDS,
  ja: JA_COMMANDS,
}

export const TRANSLATED_LANGUAGES = Object.keys(COMMANDS) as readonly TranslatedLanguage[]

/** Any part of a command's definition: the command itself, a sub-command, an option, a choice. */
interface Part {
  readonly name: string
  readonly description?: string
  readonly value?: string | number
  readonly options?: readonly Part[]
  readonly choices?: readonly Part[]
}

/**
 * A command's definition with the names and descriptions of every language that it is translated into; the English ones stay the
 * default. A part without a translation stays English.
 */
export function localiseDefinition<Definition extends { readonly name: string }>(definition: Definition): Definition {
  return localisePart(definition, definition.name) as Definition
}

function localisePart(part: Part, path: string): Part {
  const { options, choices } = part
  return {
    ...part,
    ...localisationsOf('name_localizations', path, 0),
    ...(part.description === undefined ? {} : localisationsOf('description_localizations', path, 1)),
    ...(options === undefined ? {} : { options: options.map((each) => localisePart(each, `${path}.${each.name}`)) }),
    ...(choices === undefined ? {} : { choices: choices.map((each) => localisePart(each, `${path}=${each.value}`)) }),
  }
}

function localisationsOf(field: string, path: string, which: 0 | 1): Readonly<Record<string, object>> {
  const words = TRANSLATED_LANGUAGES.flatMap((language) => {
    const word = COMMANDS[language][path]?.[which] ?? ''
    return word === '' ? [] : [[language, word] as const]
  })
  return words.length === 0 ? {} : { [field]: Object.fromEntries(words) }
}

/** The description of a command in the language of `locale`, or in English. */
export function commandDescription(name: string, english: string, language: string): string {
  const translated = TRANSLATED_LANGUAGES.find((each) => each === language)
  return translated === undefined ? english : (COMMANDS[translated][name]?.[1] ?? english)
}
