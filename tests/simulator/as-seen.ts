import type { Choice } from './person/interaction-handle.ts'
import { type JsonObject, objectsIn, textOf } from './state/json.ts'
import { allComponents, type Message, messageFlag } from './state/message.ts'

const TEXT_DISPLAY = 10
const CONTAINER = 17
const ROW = 1
const BUTTON = 2
const SELECT = 3
const LINE = 100
const COLOURS: Readonly<Record<number, string>> = { 3046747: 'green', 9080728: 'grey' }

interface Named {
  readonly id: string
  readonly name: string
}

/** A message as a person sees it, in plain text: frames, quotes and controls drawn, bold text between asterisks. */
export function asSeen(message: Message, channels: readonly Named[]): string {
  const framed = message.components.find((component) => component['type'] === CONTAINER)
  const parts = [
    message.content === '' ? [] : shown(message.content, channels),
    framed === undefined ? [] : frame(framed, channels),
    message.attachments.map(({ filename }) => `📎 ${filename}`),
    rows(message.components.filter((component) => component['type'] === ROW)),
  ]
  const privately = (message.flags & messageFlag.ephemeral) !== 0 ? ['(only you can see this)'] : []
  return [...parts.flat(), ...privately].join('\n')
}

/** A modal as a person sees it. */
export function modalAsSeen(modal: JsonObject): string {
  const fields = objectsIn(modal['components']).map((part) => {
    const [input] = allComponents([part]).filter((each) => each['custom_id'] !== undefined)
    const value = textOf(input?.['value'])
    return `│ ${textOf(part['label'])}: [${value === '' ? textOf(input?.['placeholder']) : value}]`
  })
  return [`┌ Window “${textOf(modal['title'])}”`, ...fields, '└ [Cancel] [Submit]'].join('\n')
}

export function choicesAsSeen(choices: readonly Choice[]): string {
  return choices.map(({ name }) => `▾ ${name}`).join('\n')
}

function frame(container: JsonObject, channels: readonly Named[]): readonly string[] {
  const colour = COLOURS[Number(container['accent_color'])]
  const inner = objectsIn(container['components'])
  const text = inner
    .filter((part) => part['type'] === TEXT_DISPLAY)
    .flatMap((part) => shown(textOf(part['content']), channels))
  const lines = [...text, ...rows(inner.filter((part) => part['type'] === ROW))]
  return [`┏━ ${colour === undefined ? '' : `${colour} `}━`, ...lines.map((line) => `┃ ${line}`), '┗━━']
}

function rows(components: readonly JsonObject[]): readonly string[] {
  return components.map((row) => objectsIn(row['components']).map(control).join(' '))
}

function control(component: JsonObject): string {
  if (component['type'] === SELECT) {
    const options = objectsIn(component['options']).map((option) => textOf(option['label']))
    return `[${textOf(component['placeholder'])} ▾ ${options.join(' | ')}]`
  }
  if (component['type'] !== BUTTON) return `[${String(component['type'])}]`
  const label = textOf(component['label'])
  return component['disabled'] === true ? `(${label})` : `[${label}]`
}

/** Discord's Markdown as it is shown. */
function shown(markdown: string, channels: readonly Named[]): readonly string[] {
  return markdown.split('\n').flatMap((line) => {
    const [mark, text] = beginning(line)
    const words = plain(text, channels).split(' ')
    return wrapped(words).map((each, i) => (i === 0 || mark === '│ ' ? mark : ' '.repeat(mark.length)) + each)
  })
}

function beginning(line: string): readonly [string, string] {
  if (line.startsWith('> ')) return ['│ ', line.slice(2)]
  if (line.startsWith('-# ')) return ['· ', line.slice(3)]
  if (line.startsWith('- ')) return ['• ', line.slice(2)]
  return ['', line]
}

function plain(text: string, channels: readonly Named[]): string {
  return text
    .replace(/<#(\d+)>/g, (_, id: string) => `#${channels.find((each) => each.id === id)?.name ?? 'unknown'}`)
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/<t:\d+(?::\w)?>/g, '(a time)')
    .replace(/(?<!\\)\*\*/g, '*')
    .replace(/(?<!\\)(?:`|\|\|)/g, '')
    .replace(/\\([^\w\s])/g, '$1')
}

function wrapped(words: readonly string[]): readonly string[] {
  const lines = ['']
  for (const word of words) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (longer.length > LINE && last !== '') lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
