import { emptyMessage, invalidForm } from '../state/discord-error.ts'
import { type JsonObject, lengthOf, objectsIn, textOf } from '../state/json.ts'
import { allComponents, messageFlag } from '../state/message.ts'

/** Section, text display, thumbnail, media gallery, file, separator, container. */
const secondVersion: readonly unknown[] = [9, 10, 11, 12, 13, 14, 17]
const textDisplay = 10
const mostRows = 5
const mostComponents = 40
const mostCharacters = 4000

function checkFirstVersion(components: readonly JsonObject[], all: readonly JsonObject[]): void {
  const newer = all.find((component) => secondVersion.includes(component['type']))
  if (newer !== undefined) {
    throw invalidForm('components', `component type ${newer['type']} needs the flag ${messageFlag.componentsV2}`)
  }
  if (components.length > mostRows) {
    throw invalidForm('components', `${components.length} action rows, at most ${mostRows}`)
  }
  const loose = components.find((component) => component['type'] !== 1)
  if (loose !== undefined)
    throw invalidForm('components', `component type ${loose['type']} must be inside an action row`)
}

function checkSecondVersion(body: JsonObject, components: readonly JsonObject[], all: readonly JsonObject[]): void {
  if (textOf(body['content']) !== '') throw invalidForm('content', 'cannot be used with components V2')
  for (const field of ['embeds', 'sticker_ids']) {
    const value = body[field]
    if (Array.isArray(value) && value.length > 0) throw invalidForm(field, 'cannot be used with components V2')
  }
  if (body['poll']) throw invalidForm('poll', 'cannot be used with components V2')
  if (components.length === 0) throw emptyMessage()
  if (all.length > mostComponents) {
    throw invalidForm('components', `${all.length} components counting nested ones, at most ${mostComponents}`)
  }
  const characters = all
    .filter((component) => component['type'] === textDisplay)
    .reduce((sum, component) => sum + lengthOf(component['content']), 0)
  if (characters > mostCharacters) {
    throw invalidForm('components', `${characters} characters of text, at most ${mostCharacters}`)
  }
}

/** Checks the rules that depend on whether the message uses components V2. @throws DiscordError 50035 or 50006 */
export function checkComponentVersion(body: JsonObject, flags: number): void {
  const components = objectsIn(body['components'])
  const all = allComponents(components)
  if ((flags & messageFlag.componentsV2) !== 0) checkSecondVersion(body, components, all)
  else checkFirstVersion(components, all)
}
