import { interactionKind } from '../routes/interaction-routes.ts'
import { isObject, type JsonObject, lengthOf, objectsIn, textOf } from '../state/json.ts'
import type { InteractionRecord } from '../state/world.ts'
import { createHandle, type InteractionHandle } from './interaction-handle.ts'
import { type Person, type Stage, startInteraction } from './interaction-start.ts'

/** By custom id: text for a text input, a list for a select. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>

const row = 1
const textInput = 4
const label = 18

function fieldOf(part: JsonObject): JsonObject | null {
  const inner = part['type'] === label ? part['component'] : objectsIn(part['components'])[0]
  return isObject(inner) ? inner : null
}

function problemWith(field: JsonObject, value: string): string | null {
  const length = lengthOf(value)
  if (length === 0) return field['required'] === false ? null : 'is required'
  const least = Number(field['min_length'] ?? 0)
  const most = Number(field['max_length'] ?? 4000)
  return length < least || length > most ? `must have ${least} to ${most} characters` : null
}

function filled(field: JsonObject, values: ModalValues): JsonObject {
  const customId = textOf(field['custom_id'])
  const value = values[customId]
  const common = { type: field['type'], id: field['id'] ?? 0, custom_id: customId }
  if (field['type'] !== textInput) return { ...common, values: Array.isArray(value) ? value : [] }
  const text = textOf(value)
  const problem = problemWith(field, text)
  if (problem !== null) throw new Error(`The field "${customId}" ${problem}`)
  return { ...common, value: text }
}

function filledPart(part: JsonObject, values: ModalValues): JsonObject {
  const field = fieldOf(part)
  if (field === null) return { type: part['type'], id: part['id'] ?? 0 }
  const value = filled(field, values)
  return part['type'] === label ? { type: label, id: 0, component: value } : { type: row, id: 0, components: [value] }
}

/** Fills in and sends the modal `opened` was answered with. @throws Error when there is none or a field would not take its value */
export function submitModal(
  stage: Stage,
  person: Person,
  opened: InteractionRecord,
  values: ModalValues,
): InteractionHandle {
  const modal = opened.callback?.type === 9 ? opened.callback.data : null
  if (modal === null) throw new Error(`Interaction ${opened.id} was not answered with a modal`)
  const parts = objectsIn(modal['components'])
  const known = parts.map((part) => textOf(fieldOf(part)?.['custom_id']))
  const strange = Object.keys(values).find((customId) => !known.includes(customId))
  if (strange !== undefined) throw new Error(`The modal has no field "${strange}"`)
  const data = { custom_id: modal['custom_id'], components: parts.map((part) => filledPart(part, values)) }
  const message = stage.world.messages.get(opened.sourceMessageId ?? '') ?? null
  return createHandle(stage.world, startInteraction(stage, person, { type: interactionKind.modal, data, message }))
}
