import { languageOf, say } from '../localisation/catalogue.ts'
import { commandDescription } from '../localisation/localise-definition.ts'

/** One command as the help lists it. */
export interface HelpEntry {
  readonly name: string
  readonly description: string
  /** Whether it is for those who manage the server */
  readonly forManagers: boolean
}

/** Who reads the help, and where. */
export interface HelpReader {
  readonly locale: string
  readonly inServer: boolean
  readonly isManager: boolean
}

/** How to ask, and what each command does that this person can use here; for who manages the server also how to set it up. */
export function presentHelp(commands: readonly HelpEntry[], { locale, inServer, isManager }: HelpReader): string {
  const language = languageOf(locale)
  const usable = commands.filter(({ forManagers }) => !forManagers || isManager)
  return [
    ...(language === 'en' ? [] : [`⚠️ ${say(locale, 'onlyEnglish')}`, '']),
    say(locale, 'helpAskTitle'),
    say(locale, inServer ? 'helpAskServer' : 'helpAskDirect'),
    '',
    say(locale, 'helpGetTitle'),
    say(locale, 'helpGet'),
    '',
    say(locale, 'helpCommandsTitle'),
    ...usable.map(({ name, description }) => `\`/${name}\` – ${commandDescription(name, description, language)}`),
    ...(isManager ? ['', ...setupPart(locale)] : []),
    '',
    `-# ${say(locale, 'helpNoAdvice')}`,
  ].join('\n')
}

function setupPart(locale: string): readonly string[] {
  return [
    say(locale, 'helpAdminTitle'),
    say(locale, 'helpAdminRoom'),
    say(locale, 'helpAdminLibrary'),
    say(locale, 'helpAdminQuestions'),
  ]
}
