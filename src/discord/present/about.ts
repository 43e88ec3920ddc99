import { say } from '../localisation/catalogue.ts'
import type { About } from '../use-cases.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const NAME_LENGTH = 100

/** What is running, and over which library. */
export function presentAbout({ version, model, documents, passages, generation }: About, locale: string): string {
  return [
    say(locale, 'aboutTitle', { version: shown(version) }),
    say(locale, 'aboutWhat'),
    `- ${say(locale, 'aboutLibrary', { documents, passages })}`,
    `- ${say(locale, 'aboutModel', { model: shown(model) })}`,
    `- ${say(locale, 'aboutIndex', { index: shown(generation) })}`,
  ].join('\n')
}

function shown(name: string): string {
  return escapeText(shorten(name, NAME_LENGTH))
}
