import { z } from 'zod'

/** An empty line in `.env` means the same as none. */
const unlessBlank = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema)

const text = z.string().trim()
const token = text
  .transform((value) => value.replace(/^Bot\s+/i, ''))
  .pipe(z.string().regex(/^[!-~]+$/, 'the token alone, on one line, without blanks and quotation marks'))
const serverIds = text
  .regex(/^\d{17,20}(\s*,\s*\d{17,20})*$/, 'server ids: numbers of 17 to 20 digits, separated by commas')
  .transform((ids) => ids.split(',').map((id) => id.trim()))
const emailAddress = text.pipe(z.email({ error: 'an e-mail address such as ann@example.org' }))
const webAddress = z.url({ protocol: /^https?$/, error: 'a web address that starts with http:// or https://' })

/** Every setting: how it is read, its default, and the sentence that explains it in `.env.example` and the README. */
export const SETTINGS = z.object({
  DISCORD_TOKEN: unlessBlank(token.optional()).describe(
    "The bot's token from the Discord developer portal; without it, Exocite answers in the terminal only.",
  ),
  DISCORD_GUILD_IDS: unlessBlank(serverIds.default([])).describe(
    'Servers to register the commands in at once, as ids separated by commas; empty registers them everywhere.',
  ),
  DISCORD_API_URL: unlessBlank(webAddress.default('https://discord.com/api')).describe(
    "Where Discord's API is; change it only for a proxy or a local server.",
  ),
  DISCORD_READ_MESSAGES: unlessBlank(z.stringbool({ error: 'true or false' }).default(false)).describe(
    'Whether the bot may read messages that do not mention it; needs the Message Content intent in the developer portal.',
  ),
  DATA_DIR: unlessBlank(text.default('.data')).describe(
    'Where the model, the index and what the group has saved are kept; all but study.db and backups is made again.',
  ),
  DATABASE_URL: unlessBlank(text.optional()).describe(
    'Where to keep what the group saves; empty keeps it in study.db in DATA_DIR, other databases are not supported yet.',
  ),
  CORPUS_DIR: unlessBlank(text.default('corpus')).describe('The folder with the texts of the library.'),
  EMBEDDING_MODEL: unlessBlank(text.optional()).describe(
    'Another embedding model: a model hub id such as Xenova/gte-small, or a folder; empty uses all-MiniLM-L6-v2.',
  ),
  CONTACT_EMAIL: unlessBlank(emailAddress.optional()).describe(
    'Your e-mail address, told to Europe PMC and NCBI when articles are fetched, as NCBI asks; empty tells none.',
  ),
  EUROPE_PMC_URL: unlessBlank(webAddress.optional()).describe(
    "Where Europe PMC's web service is, for a mirror or a local server; empty asks the public one.",
  ),
  EUTILS_URL: unlessBlank(webAddress.optional()).describe(
    "Where NCBI's E-utilities are, for a mirror or a local server; empty asks the public ones.",
  ),
  ID_CONVERTER_URL: unlessBlank(webAddress.optional()).describe(
    "Where NCBI's converter of identifiers is, for a mirror or a local server; empty asks the public one.",
  ),
  LOG_LEVEL: unlessBlank(z.enum(['info', 'warn', 'error'], { error: 'info, warn or error' }).default('info')).describe(
    'The least important kind of log line to print: info, warn or error.',
  ),
})

/** The settings as the rest of the program sees them. */
export type Config = Readonly<z.infer<typeof SETTINGS>>
