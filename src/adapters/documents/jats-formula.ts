import { elementsOf, rawText, type XmlElement, type XmlNode } from './jats-xml-tree.ts'

/**
 * A formula as a line of text: MathML written out with ^, _ and /, otherwise the TeX source without its preamble, otherwise
 * what stands there.
 */
export function formulaText(formula: XmlElement): string {
  const math = find(formula, 'math')
  if (math !== undefined) return mathText(math)
  const tex = find(formula, 'tex-math')
  return tex === undefined ? rawText(formula) : texText(rawText(tex))
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  if (localName(element) === name) return element
  for (const child of elementsOf(element)) {
    const found = find(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

const BEGIN = '\\begin{document}'

/** Springer wraps every formula in a whole LaTeX document. */
function texText(source: string): string {
  const begin = source.indexOf(BEGIN)
  const end = source.lastIndexOf('\\end{document}')
  const body = begin >= 0 && end > begin ? source.slice(begin + BEGIN.length, end) : source
  return body.trim().replace(/^\${1,2}|\${1,2}$/g, '')
}

function mathText(node: XmlNode): string {
  if (typeof node === 'string') return node.trim()
  const parts = elementsOf(node).map((child) => mathText(child))
  const [first = '', second = '', third = ''] = parts
  switch (localName(node)) {
    case 'annotation':
    case 'annotation-xml':
      return ''
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`
    case 'msup':
    case 'mover':
      return `${first}^${grouped(second)}`
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)}`
    case 'msqrt':
      return `√${grouped(parts.join(''))}`
    case 'mo':
      return operator(rawText(node).trim())
    case 'mspace':
      return ' '
    default:
      return node.children.map(mathText).join('')
  }
}

function operator(sign: string): string {
  return /^[=≈≠≤≥<>+−±×·→∈-]$/u.test(sign) ? ` ${sign} ` : sign.replace(/[\u2061-\u2064]/gu, '')
}

function grouped(part: string): string {
  return [...part].length > 1 && !/^[\p{L}\p{N}.]+$/u.test(part) ? `(${part})` : part
}
