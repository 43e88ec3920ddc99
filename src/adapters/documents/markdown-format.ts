import type { FileFormat } from '../../core/corpus/document-parser.ts'
import { looksLikeText } from './decode-text.ts'

/** Markdown by its file's name. */
export const MARKDOWN: FileFormat = {
  name: 'markdown 2',
  accepts: ({ path, bytes }) => /\.(?:md|markdown|mdown|mkd)$/i.test(path) && looksLikeText(bytes),
  needsBibliography: true,
}
