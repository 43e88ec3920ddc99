import type { FileFormat, SourceFile } from '../../core/corpus/document-parser.ts'
import { looksLikeText, peekText } from './decode-text.ts'

/** What may stand before the root element. */
const PROLOGUE = /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[>]|\[[\s\S]*?\]\s*(?=>))*>)*/i

/** An article by its root element; any other XML too, so that it is refused with a sentence of its own. */
export const JATS: FileFormat = { name: 'jats 3', accepts: isJats }

function isJats({ path, bytes }: SourceFile): boolean {
  const named = /\.n?xml$/i.test(path)
  if (bytes.length === 0) return named
  if (!looksLikeText(bytes)) return false
  const head = peekText(bytes)
  const root = rootName(head)
  if (root === 'html' || /^<!DOCTYPE html/i.test(head.trimStart())) return false
  if (root === 'article' && /<front\b|article-type=|JATS|NLM\/\/DTD/.test(head)) return true
  return /^(?:pmc-articleset|OAI-PMH)$/.test(root) || (named && head.trimStart().startsWith('<'))
}

function rootName(head: string): string {
  return /^<([\w:.-]+)/.exec(head.replace(PROLOGUE, ''))?.[1] ?? ''
}
