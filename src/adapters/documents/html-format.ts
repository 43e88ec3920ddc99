import type { FileFormat, SourceFile } from '../../core/corpus/document-parser.ts'
import { looksLikeText, peekText } from './decode-text.ts'

/** Comments, processing instructions and white space in front of the first tag. */
const PROLOGUE = /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/

/** Web pages by how they begin. */
export const HTML: FileFormat = { name: 'html 3', accepts: isHtml }

function isHtml({ path, bytes }: SourceFile): boolean {
  const named = /\.x?html?$/i.test(path)
  if (bytes.length === 0) return named
  if (!looksLikeText(bytes)) return false
  const start = peekText(bytes).replace(PROLOGUE, '')
  return /^<(?:!doctype html|html[\s>]|head[\s>]|body[\s>])/i.test(start) || (named && /<[a-z!]/i.test(start))
}
