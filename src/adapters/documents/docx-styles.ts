import { readXml } from './docx-xml.ts'

/** What a paragraph style says, its ancestors included. */
export interface ParagraphStyle {
  /** In lower case, e.g. "heading 1" */
  readonly name: string
  /** From 1; `null` when it is no heading's */
  readonly level: number | null
}

interface DeclaredStyle {
  name: string
  parent: string | null
  outline: number | null
}

const LONGEST_ANCESTRY = 20

/** The paragraph styles of a document by their ids. */
export function readStyles(file: string, bytes: Uint8Array | undefined): ReadonlyMap<string, ParagraphStyle> {
  const declared = new Map<string, DeclaredStyle>()
  let open: DeclaredStyle | null = null
  if (bytes === undefined) return new Map()
  readXml(file, bytes, {
    open: (element, attribute) => {
      const value = attribute('val')
      if (element === 'style') {
        open = { name: '', parent: null, outline: null }
        declared.set(attribute('styleId') ?? '', open)
      } else if (open !== null && element === 'name') open.name = value?.toLowerCase() ?? ''
      else if (open !== null && element === 'basedOn') open.parent = value
      else if (open !== null && element === 'outlineLvl') open.outline = outlineLevel(value)
    },
    text: () => {},
    close: (element) => {
      if (element === 'style') open = null
    },
  })
  return new Map([...declared].map(([id, style]) => [id, { name: style.name, level: levelOf(style, declared) }]))
}

/** Word counts outline levels from 0; 9 stands for text. */
export function outlineLevel(value: string | null): number | null {
  const level = value === null ? Number.NaN : Number(value) + 1
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : null
}

function levelOf(style: DeclaredStyle, declared: ReadonlyMap<string, DeclaredStyle>): number | null {
  let current: DeclaredStyle | undefined = style
  for (let i = 0; i < LONGEST_ANCESTRY && current !== undefined; i++) {
    const named = /^heading ([1-9])$/.exec(current.name)?.[1]
    if (named !== undefined) return Number(named)
    if (current.outline !== null) return current.outline
    current = current.parent === null ? undefined : declared.get(current.parent)
  }
  return null
}
