import type { IncomingMessage } from 'node:http'
import { DiscordError, invalidForm } from '../state/discord-error.ts'
import type { StoredFile } from '../state/world.ts'

export interface ParsedBody {
  readonly body: unknown
  /** Uploads by the number in `files[n]`. */
  readonly files: ReadonlyMap<number, StoredFile>
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DiscordError(400, 50_109, 'The request body contains invalid JSON.', { problem: 'invalid JSON' })
  }
}

async function parseForm(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  const response = new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
  const form = await response.formData().catch(() => {
    throw new DiscordError(400, 50_035, 'Invalid Form Body', { problem: 'the multipart body cannot be read' })
  })
  const files = new Map<number, StoredFile>()
  let body: unknown = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name !== 'payload_json') throw invalidForm(name, 'unknown form field')
      body = parseJson(value)
      continue
    }
    const index = /^files\[(\d+)\]$/.exec(name)?.[1]
    if (index === undefined) throw invalidForm(name, 'uploads are named files[n]')
    const content = new Uint8Array(await value.arrayBuffer())
    files.set(Number(index), {
      name: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: content,
    })
  }
  return { body, files }
}

/** Reads a JSON or multipart body as Discord does. @throws DiscordError 50109 or 50035 */
export async function parseBody(bytes: Buffer, contentType: string): Promise<ParsedBody> {
  if (contentType.startsWith('multipart/form-data')) return await parseForm(bytes, contentType)
  if (bytes.byteLength === 0) return { body: null, files: new Map() }
  if (!contentType.startsWith('application/json')) {
    throw new DiscordError(400, 50_035, 'Invalid Form Body', { problem: `unexpected content type ${contentType}` })
  }
  return { body: parseJson(bytes.toString('utf8')), files: new Map() }
}
