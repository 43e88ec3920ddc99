import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { CardSource, StudyCard } from '../../core/study/cards/card.ts'
import { type AnkiNote, ankiCollection } from './anki-collection.ts'

/**
 * The cards as a package that Anki imports: each with its citation, without media, new to Anki whatever is known of them here.
 * @param now milliseconds since 1970 (UTC)
 */
export async function writeApkg(deckName: string, cards: readonly StudyCard[], now: number): Promise<Buffer> {
  const zip = new ZipFile()
  const mtime = new Date(now)
  // Anki takes "::" for the border between a deck and one inside it.
  zip.addBuffer(ankiCollection(deckName.replaceAll('::', ':'), cards.map(toNote), now), 'collection.anki2', { mtime })
  zip.addBuffer(Buffer.from('{}'), 'media', { mtime })
  zip.end()
  return await buffer(zip.outputStream)
}

function toNote({ id, front, back, source, suspended }: StudyCard): AnkiNote {
  return { guid: id, fields: [toHtml(front), toHtml(back), source === null ? '' : sourceHtml(source)], suspended }
}

/** The quote and where it stands, down to the characters, so that it can be found again. */
function sourceHtml({ documentId, title, section, start, end, quote, url }: CardSource): string {
  const place = [title, ...section].map(toHtml).join(' › ')
  const named = url === null ? place : `<a href="${toHtml(url).replaceAll('"', '&quot;')}">${place}</a>`
  return `“${toHtml(quote)}”<br>${named}<br>${toHtml(documentId)} ${start}–${end}`
}

/** Anki parts fields by the control character U+001F, which no text needs. */
function toHtml(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>')
}
