import { objectsIn, textOf } from './state/json.ts'
import { allComponents, type Message } from './state/message.ts'

const TEXT_DISPLAY = 10

/** All the words of a message, whether they stand in its content or in its components. */
export function readText(message: Message): string {
  const shown = allComponents(message.components).filter((component) => component['type'] === TEXT_DISPLAY)
  return [message.content, ...shown.map((component) => textOf(component['content']))]
    .filter((text) => text !== '')
    .join('\n')
}

/** The custom id of the button with this label. @throws Error when the message has no such button, naming those it has */
export function buttonId(message: Message, label: string): string {
  const buttons = allComponents(objectsIn(message.components)).filter((component) => component['type'] === 2)
  const button = buttons.find((each) => each['label'] === label)
  if (button === undefined) {
    throw new Error(`No button "${label}"; there are: ${buttons.map((each) => textOf(each['label'])).join(', ')}`)
  }
  return textOf(button['custom_id'])
}
