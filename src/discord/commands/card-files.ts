import type { RefusedRow } from '../../core/study/cards/ports.ts'
import { downloadAttachment } from '../download-attachment.ts'
import { say, sayPhrase } from '../localisation/catalogue.ts'
import { escapeText } from '../present/escape.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { type CommandRequest, type SentFile, textOption } from './command.ts'

const BYTES_PER_MB = 1_000_000
/** Discord takes 10 MB from a bot; what stands around the file needs room, too. */
const LARGEST_EXPORT = 9 * BYTES_PER_MB
const LARGEST_IMPORT_MB = 8
const NAMED_LINES = 10
const NAME_LENGTH = 100
const REASON_LENGTH = 250

/** All of somebody's cards as a file. */
export async function exportCards(request: CommandRequest, { cards, saved }: UseCases): Promise<Reply> {
  const { learnerId, locale } = request.origin
  const all = await saved.cards.list(learnerId)
  if (all.length === 0) return { text: say(locale, 'cardsNone') }
  const format = textOption(request, 'format') === 'csv' ? 'csv' : 'anki'
  const file = await cards.writeFile(format, all)
  if (Buffer.byteLength(file.content) > LARGEST_EXPORT) throw new Refusal(say(locale, 'cardsFileTooLarge'))
  const text = say(locale, format === 'csv' ? 'cardsExportedCsv' : 'cardsExportedAnki', { count: all.length })
  return { text, files: [file] }
}

/** Adds the cards of a file, all of them or, where a line cannot be used, none. */
export async function importCards(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { learnerId, locale } = request.origin
  const file = request.files['file']
  if (file === undefined) throw new Refusal(say(locale, 'cardsAttach'))
  const { cards, refused } = await useCases.cards.readFile(await fetchFile(file, useCases, locale))
  if (refused.length > 0) return { text: refusal(refused, locale) }
  const drafts = new Map(cards.map((card) => [useCases.newId(), card]))
  const added = await useCases.cards.add(learnerId, drafts, useCases.now())
  const thereAlready = cards.length - added
  const imported = say(locale, 'cardsImported', { count: added })
  return {
    text: thereAlready === 0 ? imported : `${imported} ${say(locale, 'cardsWereThere', { count: thereAlready })}`,
  }
}

function refusal(refused: readonly RefusedRow[], locale: string): string {
  const lines = refused.slice(0, NAMED_LINES).map(({ line, reason }) => {
    const said = escapeText(shorten(sayPhrase(locale, reason), REASON_LENGTH))
    return `- ${say(locale, 'cardsLine', { line })} ${said}`
  })
  const rest = refused.length - NAMED_LINES
  return [
    say(locale, 'cardsNotImported'),
    lines.join('\n'),
    ...(rest > 0 ? [say(locale, 'andMore', { count: rest })] : []),
  ].join('\n')
}

async function fetchFile(file: SentFile, { discordApiUrl }: UseCases, locale: string): Promise<Uint8Array> {
  const name = escapeText(shorten(file.name, NAME_LENGTH))
  const rules = { maxBytes: LARGEST_IMPORT_MB * BYTES_PER_MB, apiUrl: discordApiUrl }
  const fetched = await downloadAttachment(file, rules)
  if (typeof fetched !== 'string') return fetched
  if (fetched === 'too-large') {
    const size = (file.bytes / BYTES_PER_MB).toFixed(1)
    throw new Refusal(say(locale, 'libraryTooLarge', { name, size, limit: LARGEST_IMPORT_MB }))
  }
  throw new Refusal(say(locale, fetched === 'failed' ? 'libraryNotFetched' : 'libraryNotFromDiscord', { name }))
}
