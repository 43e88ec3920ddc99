import { open, rename, rm } from 'node:fs/promises'

/** Writes a file and waits until the disk has it. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Replaces a file as a whole: a reader sees the old content or the new, never a part. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const staged = `${path}.${process.pid}.tmp`
  try {
    await writeDurably(staged, content)
    await rename(staged, path)
  } catch (error) {
    await rm(staged, { force: true })
    throw error
  }
}
