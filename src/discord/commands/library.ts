import { ApplicationCommandOptionType } from 'discord.js'
import { sourcesReply } from '../controls/sources-page.ts'
import { downloadAttachment } from '../download-attachment.ts'
import { say } from '../localisation/catalogue.ts'
import { escapeText } from '../present/escape.ts'
import { presentLibraryChange, presentNotRemoved } from '../present/library-change.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { type Command, type CommandRequest, type SentFile, textOption } from './command.ts'
import { findSource, suggestSource } from './find-source.ts'
import { MANAGE_SERVER, refuseUnlessManager } from './permissions.ts'

const BYTES_PER_MB = 1_000_000
const LARGEST_MB = 25
const READABLE = ['pdf', 'docx', 'md', 'txt', 'html', 'htm', 'xml', 'nbib']
const LONGEST_IDENTIFIER = 300
const NAME_LENGTH = 100

export const library = {
  definition: {
    name: 'library',
    description: 'See and change what the library holds',
    default_member_permissions: MANAGE_SERVER,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'List the documents of the library',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Put a document into the library, as a file or by its DOI',
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            description: 'PDF, Word, Markdown, plain text, HTML, JATS XML or .nbib; at most 25 MB',
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'doi',
            description: 'DOI, PMID or PMCID of an article',
            max_length: LONGEST_IDENTIFIER,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'Take a document out of the library; its file is kept',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'document',
            description: 'The document to take out',
            required: true,
            autocomplete: true,
          },
        ],
      },
    ],
  },
  goesAlong: false,
  isPrivate: () => true,
  refusal: refuseUnlessManager,
  run: (request, useCases) => {
    if (request.subcommand === 'add') return add(request, useCases)
    return request.subcommand === 'remove' ? remove(request, useCases) : list(request, useCases)
  },
  suggest: { document: suggestSource },
} as const satisfies Command

async function list({ origin: { learnerId, locale } }: CommandRequest, useCases: UseCases): Promise<Reply> {
  return sourcesReply(await useCases.sources(), 0, { ownerId: learnerId, locale })
}

async function add(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { locale } = request.origin
  const file = request.files['file']
  const identifier = textOption(request, 'doi')?.trim() ?? ''
  if ((file === undefined) === (identifier === '')) throw new Refusal(say(locale, 'libraryGiveOne'))
  const change =
    file === undefined
      ? await useCases.library.addArticle(identifier)
      : await useCases.library.addFile({ name: file.name, bytes: await fetchFile(file, useCases, locale) })
  return { text: presentLibraryChange(change, locale) }
}

async function fetchFile(file: SentFile, useCases: UseCases, locale: string): Promise<Uint8Array> {
  const name = escapeText(shorten(file.name, NAME_LENGTH))
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  if (!READABLE.includes(ending)) {
    throw new Refusal(say(locale, 'libraryKinds', { name, kinds: READABLE.map((kind) => `.${kind}`).join(', ') }))
  }
  const rules = { maxBytes: LARGEST_MB * BYTES_PER_MB, apiUrl: useCases.discordApiUrl }
  const fetched = await downloadAttachment(file, rules)
  if (typeof fetched !== 'string') return fetched
  if (fetched === 'too-large') {
    const size = (file.bytes / BYTES_PER_MB).toFixed(1)
    throw new Refusal(say(locale, 'libraryTooLarge', { name, size, limit: LARGEST_MB }))
  }
  throw new Refusal(say(locale, fetched === 'failed' ? 'libraryNotFetched' : 'libraryNotFromDiscord', { name }))
}

async function remove(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { locale } = request.origin
  const { id, title } = findSource(await useCases.sources(), textOption(request, 'document') ?? '', locale)
  const [refused] = await useCases.library.remove(id)
  if (refused !== undefined) return { text: presentNotRemoved(refused, locale) }
  return { text: say(locale, 'libraryRemoved', { title: escapeText(shorten(title, NAME_LENGTH)) }) }
}
