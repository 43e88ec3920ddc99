import { invalidForm } from '../state/discord-error.ts'
import { isObject, type JsonObject, lengthOf, objectsIn, textOf } from '../state/json.ts'

const greatestTotal = 6000
const visibleParts = ['title', 'description', 'url', 'image', 'thumbnail', 'video', 'author', 'footer', 'fields']

function charactersOf(embed: JsonObject): number {
  const { author, footer } = embed as { author?: unknown; footer?: unknown }
  const fields = objectsIn(embed['fields']).reduce(
    (sum, field) => sum + lengthOf(field['name']) + lengthOf(field['value']),
    0,
  )
  const names = (isObject(author) ? lengthOf(author['name']) : 0) + (isObject(footer) ? lengthOf(footer['text']) : 0)
  return lengthOf(embed['title']) + lengthOf(embed['description']) + fields + names
}

function isEmpty(embed: JsonObject): boolean {
  return !visibleParts.some((part) => {
    const value = embed[part]
    return Array.isArray(value) ? value.length > 0 : isObject(value) || textOf(value) !== ''
  })
}

/** @throws DiscordError 50035 when embeds are empty, have an empty field, or hold more than 6000 characters together. */
export function checkEmbeds(embeds: readonly JsonObject[]): void {
  for (const [index, embed] of embeds.entries()) {
    if (isEmpty(embed)) throw invalidForm(`embeds.${index}`, 'the embed is empty')
    for (const [at, field] of objectsIn(embed['fields']).entries()) {
      for (const part of ['name', 'value']) {
        if (textOf(field[part]).trim() === '') {
          throw invalidForm(`embeds.${index}.fields.${at}.${part}`, 'This field is required')
        }
      }
    }
  }
  const total = embeds.reduce((sum, embed) => sum + charactersOf(embed), 0)
  if (total > greatestTotal) throw invalidForm('embeds', `${total} characters in all embeds, at most ${greatestTotal}`)
}
