import { interactionKind } from '../routes/interaction-routes.ts'
import { type JsonObject, objectsIn, textOf } from '../state/json.ts'
import { allComponents, type Message } from '../state/message.ts'
import { createHandle, type InteractionHandle } from './interaction-handle.ts'
import { type Person, type Stage, startInteraction } from './interaction-start.ts'

const button = 2
const stringSelect = 3

function findComponent(stage: Stage, person: Person, message: Message, customId: string): JsonObject {
  const current = stage.world.messages.get(message.id)
  if (current === undefined) throw new Error(`The message ${message.id} is no longer there`)
  const seenBy = stage.world.ephemeralTo.get(message.id)
  if (seenBy !== undefined && seenBy !== person.user.id)
    throw new Error('This person cannot see that ephemeral message')
  const all = allComponents(current.components)
  const component = all.find((each) => each['custom_id'] === customId)
  if (component === undefined) {
    const ids = all.map((each) => textOf(each['custom_id'])).filter((id) => id !== '')
    throw new Error(`The message has no component "${customId}"; it has: ${ids.join(', ') || 'none'}`)
  }
  if (component['disabled'] === true) throw new Error(`The component "${customId}" is disabled`)
  return component
}

function start(stage: Stage, person: Person, message: Message, data: JsonObject): InteractionHandle {
  const current = stage.world.messages.get(message.id) ?? message
  const record = startInteraction(stage, person, { type: interactionKind.component, data, message: current })
  return createHandle(stage.world, record)
}

interface Pressing {
  readonly message: Message
  readonly customId: string
  readonly forged: boolean
}

/** @throws Error when the message has no such button, it is disabled, or the person cannot see it, unless it is forged */
export function pressButton(stage: Stage, person: Person, pressing: Pressing): InteractionHandle {
  const { message, customId, forged } = pressing
  const component = forged ? { type: button, id: 1 } : findComponent(stage, person, message, customId)
  if (component['type'] !== button) throw new Error(`The component "${customId}" is not a button`)
  return start(stage, person, message, { component_type: button, custom_id: customId, id: component['id'] })
}

interface Choosing {
  readonly message: Message
  readonly customId: string
  readonly values: readonly string[]
}

/** @throws Error when the select is not there or would not let the person choose these values */
export function chooseValues(stage: Stage, person: Person, choosing: Choosing): InteractionHandle {
  const { message, customId, values } = choosing
  const component = findComponent(stage, person, message, customId)
  const offered = objectsIn(component['options']).map((option) => option['value'])
  const strange = values.find((value) => component['type'] === stringSelect && !offered.includes(value))
  if (strange !== undefined) throw new Error(`The select "${customId}" does not offer "${strange}"`)
  const least = Number(component['min_values'] ?? 1)
  const most = Number(component['max_values'] ?? 1)
  if (values.length < least || values.length > most) {
    throw new Error(`The select "${customId}" takes ${least} to ${most} values`)
  }
  const data = { component_type: component['type'], custom_id: customId, id: component['id'], values }
  return start(stage, person, message, data)
}
