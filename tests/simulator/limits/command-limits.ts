import { invalidForm } from '../state/discord-error.ts'
import { firstDuplicate, isObject, type JsonObject, lengthOf, numberOf, objectsIn, textOf } from '../state/json.ts'
import { discordLocales } from './locales.ts'

const chatInput = 1
const subcommand = 1
const group = 2
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const mostCharacters = 8000
const mostOfKind: ReadonlyMap<number, number> = new Map([
  [1, 100],
  [2, 15],
  [3, 15],
])

function checkChatName(name: string, path: string): void {
  if (!namePattern.test(name) || name !== name.toLowerCase()) {
    throw invalidForm(
      `${path}.name`,
      `the name ${JSON.stringify(name)} must be 1-32 lower-case letters, digits, - or _`,
    )
  }
}

function checkLocalizations(part: JsonObject, path: string, chat: boolean): void {
  for (const field of ['name_localizations', 'description_localizations']) {
    for (const [locale, text] of Object.entries(isObject(part[field]) ? part[field] : {})) {
      if (!discordLocales.includes(locale)) throw invalidForm(`${path}.${field}`, `unknown locale ${locale}`)
      if (chat && field === 'name_localizations' && text !== null)
        checkChatName(textOf(text), `${path}.${field}.${locale}`)
    }
  }
}

function checkChoices(option: JsonObject, path: string): void {
  const choices = objectsIn(option['choices'])
  if (choices.length > 0 && option['autocomplete'] === true) {
    throw invalidForm(path, 'an option with autocomplete cannot have choices')
  }
  for (const choice of choices) {
    if (lengthOf(choice['value']) > 100)
      throw invalidForm(`${path}.choices`, 'a choice value is longer than 100 characters')
    checkLocalizations(choice, `${path}.choices`, false)
  }
  const duplicate =
    firstDuplicate(choices.map((choice) => choice['name'])) ?? firstDuplicate(choices.map((choice) => choice['value']))
  if (duplicate !== null) throw invalidForm(`${path}.choices`, `the choice ${duplicate} is there twice`)
}

function checkOptions(options: readonly JsonObject[], path: string): void {
  const nested = options.filter((option) => option['type'] === subcommand || option['type'] === group)
  if (nested.length > 0 && nested.length < options.length) {
    throw invalidForm(path, 'sub-commands cannot stand beside plain options')
  }
  const firstOptional = options.findIndex((option) => option['required'] !== true)
  const late = options.findIndex((option, index) => option['required'] === true && index > firstOptional)
  if (firstOptional >= 0 && late >= 0) throw invalidForm(`${path}.${late}`, 'required options must come first')
  const duplicate = firstDuplicate(options.map((option) => option['name']))
  if (duplicate !== null) throw invalidForm(path, `the option name ${duplicate} is used twice`)
  for (const [index, option] of options.entries()) {
    const place = `${path}.${index}`
    checkChatName(textOf(option['name']), place)
    checkDescription(option, place)
    checkLocalizations(option, place, true)
    checkChoices(option, place)
    checkOptions(objectsIn(option['options']), `${place}.options`)
  }
}

function checkDescription(part: JsonObject, path: string): void {
  const length = lengthOf(part['description'])
  if (length < 1 || length > 100) throw invalidForm(`${path}.description`, `must be 1 to 100 characters, is ${length}`)
}

function longest(part: JsonObject, field: string): number {
  const translations = part[`${field}_localizations`]
  const lengths = Object.values(isObject(translations) ? translations : {}).map(lengthOf)
  return Math.max(lengthOf(part[field]), ...lengths)
}

function charactersOf(part: JsonObject): number {
  const inner = [...objectsIn(part['options']), ...objectsIn(part['choices'])]
  const own = longest(part, 'name') + longest(part, 'description') + lengthOf(part['value'])
  return inner.reduce((sum, each) => sum + charactersOf(each), own)
}

function typeOf(command: JsonObject): number {
  return command['type'] === undefined || command['type'] === null ? chatInput : numberOf(command['type'])
}

/** Checks one command against the limits Discord's API document leaves out. @throws DiscordError 50035 */
export function checkCommand(command: JsonObject, path: string, inGuild: boolean): void {
  const chat = typeOf(command) === chatInput
  checkLocalizations(command, path, chat)
  if (chat) {
    checkChatName(textOf(command['name']), path)
    checkDescription(command, path)
    checkOptions(objectsIn(command['options']), `${path}.options`)
  } else {
    if (textOf(command['description']) !== '') throw invalidForm(`${path}.description`, 'context menus have none')
    if (objectsIn(command['options']).length > 0) throw invalidForm(`${path}.options`, 'context menus have none')
    const length = lengthOf(command['name'])
    if (length < 1 || length > 32) throw invalidForm(`${path}.name`, `must be 1 to 32 characters, is ${length}`)
  }
  for (const field of ['contexts', 'integration_types']) {
    if (inGuild && Array.isArray(command[field])) throw invalidForm(`${path}.${field}`, 'only on global commands')
  }
  const characters = charactersOf(command)
  if (characters > mostCharacters) throw invalidForm(path, `${characters} characters, at most ${mostCharacters}`)
}

/** Checks that a scope's whole list fits together: no name twice in a kind, no more than Discord takes. @throws DiscordError 50035 */
export function checkCommandList(commands: readonly JsonObject[]): void {
  for (const [type, most] of mostOfKind) {
    const names = commands.filter((command) => typeOf(command) === type).map((command) => command['name'])
    if (names.length > most) throw invalidForm('', `${names.length} commands of type ${type}, at most ${most}`)
    const duplicate = firstDuplicate(names)
    if (duplicate !== null) throw invalidForm('', `the command name ${duplicate} is used twice`)
  }
}
