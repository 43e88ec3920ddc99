import { invalidForm, refused } from '../state/discord-error.ts'
import { objectsIn } from '../state/json.ts'
import type { StoredFile } from '../state/world.ts'

const mebibyte = 1024 * 1024
const mostPerFile = 10 * mebibyte
const mostPerRequest = 25 * mebibyte

/** `files` by the index of their form field. @throws DiscordError 40005 by size, 50035 for an attachment without a file. */
export function checkFiles(
  files: ReadonlyMap<number, StoredFile>,
  attachments: unknown,
  kept: readonly string[],
): void {
  let total = 0
  for (const file of files.values()) {
    total += file.bytes.byteLength
    if (file.bytes.byteLength > mostPerFile) {
      throw refused.tooLarge(`${file.name} has ${file.bytes.byteLength} bytes, at most ${mostPerFile}`)
    }
  }
  if (total > mostPerRequest) throw refused.tooLarge(`${total} bytes in one request, at most ${mostPerRequest}`)
  for (const attachment of objectsIn(attachments)) {
    const id = String(attachment['id'])
    if (!files.has(Number(id)) && !kept.includes(id)) {
      throw invalidForm('attachments', `no file and no earlier attachment belongs to id ${id}`)
    }
  }
}
