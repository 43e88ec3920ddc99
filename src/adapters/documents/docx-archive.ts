import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'

const LARGEST_FILE = 100 * 2 ** 20
const MOST_ENTRIES = 10_000
/** Of all parts together, pictures included, as the archive declares them */
const LARGEST_UNPACKED = 2 ** 30
const LARGEST_PART = 48 * 2 ** 20

/**
 * The named parts of an Office file, unpacked; a part that is not there is left out. Only these are unpacked, and none
 * further than it was declared to be.
 * @throws UserError when the file is damaged, locked or unpacks to more than a text can need
 */
export async function unpackParts(
  { path, bytes }: SourceFile,
  names: readonly string[],
): Promise<Map<string, Uint8Array>> {
  if (bytes.length === 0) throw new UserError(`${path} is empty; save the document again.`)
  if (bytes.length > LARGEST_FILE) throw new UserError(`${path} is larger than 100 MB; save it without its pictures.`)
  const parts = new Map<string, Uint8Array>()
  try {
    const archive = await openArchive(bytes)
    const entries = await listEntries(archive, path)
    for (const entry of entries) {
      const name = entry.fileName.replaceAll('\\', '/').replace(/^\//, '')
      if (names.includes(name) && !parts.has(name)) parts.set(name, await unpack(archive, entry, path))
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${path} is damaged or cut off and cannot be read as a Word document; get the file again.`)
  }
  return parts
}

function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) reject(error)
      else resolve(archive)
    })
  })
}

function listEntries(archive: ZipFile, path: string): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  let unpacked = 0
  return new Promise((resolve, reject) => {
    archive.on('error', reject)
    archive.on('end', () => resolve(entries))
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      unpacked += entry.uncompressedSize
      if (entries.length > MOST_ENTRIES || unpacked > LARGEST_UNPACKED) reject(tooLarge(path))
      else archive.readEntry()
    })
    archive.readEntry()
  })
}

function unpack(archive: ZipFile, entry: Entry, path: string): Promise<Uint8Array> {
  if (entry.uncompressedSize > LARGEST_PART) throw tooLarge(path)
  if (entry.isEncrypted())
    throw new UserError(`${path} is locked with a password; save a copy without one and add that.`)
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error)
        return
      }
      const chunks: Buffer[] = []
      stream.on('error', reject)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

function tooLarge(path: string): UserError {
  return new UserError(
    `${path} unpacks to far more than a text can need; copy its text into a new document and add that.`,
  )
}
