import { UserError } from '../shared/errors.ts'

/** An object of a JSON lines file, and where it stands, for messages. */
export interface JsonLine {
  readonly fields: Readonly<Record<string, unknown>>
  readonly place: string
}

/** Reads one JSON object a line; empty lines are passed over. @throws UserError naming the first line that is none */
export function readJsonLines(content: string, file: string): readonly JsonLine[] {
  return content
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [readObject(line, `${file}, line ${i + 1}`)]))
}

function readObject(line: string, place: string): JsonLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new UserError(`${place}: this is not a line of JSON.`, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(`${place}: this is not an object in braces.`)
  }
  return { fields: { ...value }, place }
}

/** @throws UserError when the field is not a text with something in it */
export function textOf({ fields, place }: JsonLine, name: string): string {
  const value = fields[name]
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new UserError(`${place}: "${name}" must be a text.`)
}
