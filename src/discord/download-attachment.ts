/** A file that somebody attached, as Discord describes it. */
export interface Attachment {
  readonly name: string
  readonly url: string
  readonly bytes: number
}

/** Why an attachment is not to be had. */
export type DownloadProblem = 'not-from-discord' | 'too-large' | 'failed'

/** Where Discord keeps what people attach */
const DISCORD_HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net'])
const WITHIN_MS = 60_000

/** What may be fetched. */
export interface DownloadRules {
  readonly maxBytes: number
  /** Another address that stands for Discord, where the operator has set one: its API's */
  readonly apiUrl: string
}

/** Whether Discord itself, or what stands for it here, keeps the file. Anything else is never asked for. */
export function liesWithDiscord(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, origin, username, password } = new URL(url)
  if (username !== '' || password !== '') return false
  if (protocol === 'https:' && port === '' && DISCORD_HOSTS.has(hostname)) return true
  return URL.canParse(apiUrl) && origin === new URL(apiUrl).origin
}

/** The bytes of an attachment, never more than allowed, whatever Discord said of its size; follows no redirection. */
export async function downloadAttachment(
  { url, bytes }: Attachment,
  { maxBytes, apiUrl }: DownloadRules,
): Promise<Uint8Array | DownloadProblem> {
  if (!liesWithDiscord(url, apiUrl)) return 'not-from-discord'
  if (bytes > maxBytes) return 'too-large'
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) })
    if (!response.ok || response.body === null) return 'failed'
    return await readAtMost(response.body, maxBytes)
  } catch {
    return 'failed'
  }
}

async function readAtMost(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array | 'too-large'> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > maxBytes) return 'too-large'
    parts.push(part)
  }
  return Buffer.concat(parts)
}
