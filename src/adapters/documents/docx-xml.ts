import { SaxesParser, type SaxesTagNS } from 'saxes'
import { UserError } from '../../core/shared/errors.ts'

/** What reading a part tells: names and attributes are without their prefixes. */
export interface XmlHandler {
  open(name: string, attribute: (name: string) => string | null): void
  text(text: string): void
  close(name: string): void
}

const DEEPEST = 1_000

/**
 * Reads a part of a Word document from start to end, keeping nothing.
 * @throws UserError when it is not well-formed or declares entities, which Word never does
 */
export function readXml(file: string, bytes: Uint8Array, handler: XmlHandler): void {
  const damaged = () => new UserError(`${file} is damaged: a part of it is no XML; save it again in Word.`)
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('doctype', () => {
    throw new UserError(`${file} declares entities, which a Word document never does; it was left out for safety.`)
  })
  parser.on('opentag', (tag) => {
    depth++
    if (depth > DEEPEST) throw damaged()
    handler.open(tag.local, (name) => attributeOf(tag, name))
  })
  parser.on('text', (text) => handler.text(text))
  parser.on('closetag', (tag) => {
    depth--
    handler.close(tag.local)
  })
  parser.write(decode(bytes)).close()
}

function attributeOf({ attributes }: SaxesTagNS, name: string): string | null {
  return Object.values(attributes).find(({ local }) => local === name)?.value ?? null
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
