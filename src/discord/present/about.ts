import type { About } from '../use-cases.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const NAME_LENGTH = 100

/** What is running, and over which library. */
export function presentAbout({ version, model, documents, passages, generation }: About): string {
  return [
    `**Exocite** ${shown(version)}`,
    'I answer questions with sentences quoted from a library of papers and notes.',
    `- Library: ${documents} ${documents === 1 ? 'document' : 'documents'}, ${passages} ${passages === 1 ? 'passage' : 'passages'}`,
    `- Embedding model: ${shown(model)}`,
    `- Index: ${shown(generation)}`,
  ].join('\n')
}

function shown(name: string): string {
  return escapeText(shorten(name, NAME_LENGTH))
}
