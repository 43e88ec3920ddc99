import { invalidForm } from '../state/discord-error.ts'
import { firstDuplicate, type JsonObject, numberOf, objectsIn, textOf } from '../state/json.ts'
import { allComponents } from '../state/message.ts'

const kind = { row: 1, button: 2, stringSelect: 3 } as const
const selects: readonly unknown[] = [3, 5, 6, 7, 8]
const linkStyle = 5
const premiumStyle = 6

function checkButton(button: JsonObject, path: string): void {
  const style = button['style']
  const customId = textOf(button['custom_id'])
  if (style === linkStyle) {
    if (customId !== '') throw invalidForm(`${path}.custom_id`, 'a link button cannot have a custom id')
    if (textOf(button['url']) === '') throw invalidForm(`${path}.url`, 'a link button needs a url')
  } else if (style !== premiumStyle) {
    if (customId === '') throw invalidForm(`${path}.custom_id`, 'a custom id is required')
    if (textOf(button['url']) !== '') throw invalidForm(`${path}.url`, 'only a link button can have a url')
  }
  if (style !== premiumStyle && textOf(button['label']) === '' && !button['emoji']) {
    throw invalidForm(path, 'a button needs a label or an emoji')
  }
}

function checkSelect(select: JsonObject, path: string): void {
  if (textOf(select['custom_id']) === '') throw invalidForm(`${path}.custom_id`, 'a custom id is required')
  const least = select['min_values'] === undefined ? 1 : numberOf(select['min_values'])
  const most = select['max_values'] === undefined ? 1 : numberOf(select['max_values'])
  if (least > most) throw invalidForm(`${path}.min_values`, `min_values ${least} is above max_values ${most}`)
  if (select['type'] !== kind.stringSelect) return
  const options = objectsIn(select['options'])
  const duplicate = firstDuplicate(options.map((option) => option['value']))
  if (duplicate !== null) throw invalidForm(`${path}.options`, `the option value ${duplicate} is used twice`)
  if (most > options.length) {
    throw invalidForm(`${path}.max_values`, `max_values ${most} is above the ${options.length} options`)
  }
  const chosen = options.filter((option) => option['default'] === true).length
  if (chosen > most) throw invalidForm(`${path}.options`, `${chosen} default options, at most ${most}`)
}

function checkRow(row: JsonObject, path: string): void {
  const parts = objectsIn(row['components'])
  const hasSelect = parts.some((part) => selects.includes(part['type']))
  if (hasSelect && parts.length > 1) throw invalidForm(`${path}.components`, 'a select fills its row alone')
}

/** Checks what any message's or modal's components must keep, wherever they are nested. @throws DiscordError 50035 */
export function checkComponents(components: readonly JsonObject[], path: string): void {
  const all = allComponents(components)
  for (const component of all) {
    const place = `${path}[${textOf(component['custom_id']) || component['type']}]`
    if (component['type'] === kind.row) checkRow(component, path)
    if (component['type'] === kind.button) checkButton(component, place)
    if (selects.includes(component['type'])) checkSelect(component, place)
  }
  const customIds = all.map((component) => textOf(component['custom_id'])).filter((id) => id !== '')
  const duplicate = firstDuplicate(customIds)
  if (duplicate !== null) throw invalidForm(path, `the custom id ${duplicate} is used twice`)
  const tooLong = customIds.find((id) => [...id].length > 100)
  if (tooLong !== undefined) throw invalidForm(path, `the custom id ${tooLong} is longer than 100 characters`)
}
