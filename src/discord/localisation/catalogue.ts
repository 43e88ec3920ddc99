import { type Filling, fill, type Phrase } from '../../core/shared/phrase.ts'
import { DE } from './de.ts'
import { EN } from './en.ts'
import { ES } from './es.ts'
import { FR } from './fr.ts'
import { JA } from './ja.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { PT_BR } from './pt-br.ts'
import type { TextKey, Texts } from './texts.ts'
import { ZH_CN } from './zh-cn.ts'

export const CATALOGUE: Readonly<Record<Language, Texts>> = {
  en: EN,
  de: DE,
  'es-ES': ES,
  fr: FR,
  'pt-BR': PT_BR,
  'zh-CN': ZH_CN,
  ja: JA,
}

/** A fixed text in the language of `locale`, as Discord names it ("de", "en-GB"), with its placeholders filled in. */
export function say<Key extends TextKey>(locale: string, key: Key, ...[values]: Filling<(typeof EN)[Key]>): string {
  const language = languageOf(locale)
  return fill(CATALOGUE[language][key], values ?? {}, language)
}

/** A phrase in the language of `locale`; one that this version does not know, because an earlier one kept it, in English. */
export function sayPhrase(locale: string, { key, values, words }: Phrase): string {
  const language = languageOf(locale)
  return Object.hasOwn(EN, key) ? fill(CATALOGUE[language][key as TextKey], values, language) : words
}

/** The language for a locale: the same, one of the same tongue ("es-419" gets "es-ES"), or else English. */
export function languageOf(locale: string): Language {
  const tongue = (name: string) => name.split('-')[0]
  // Traditional and simplified Chinese are not read alike.
  if (locale === 'zh-TW') return 'en'
  return (
    LANGUAGES.find((language) => language === locale) ??
    LANGUAGES.find((language) => tongue(language) === tongue(locale)) ??
    'en'
  )
}
