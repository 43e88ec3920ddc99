import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sha256 } from '../../core/shared/hash.ts'

/** Somebody who had everything about them deleted. */
export interface ForgottenPerson {
  /** SHA-256 of the learner's id, so that the note itself does not name them */
  readonly learner: string
  /** Milliseconds since 1970 (UTC) */
  readonly at: number
}

/**
 * Notes, beside the database and on the disk before it resolves, that a person is to be forgotten: a backup that is put back later
 * still holds them.
 */
export async function noteForgotten(file: string, learnerId: string, at: number): Promise<void> {
  const note: ForgottenPerson = { learner: sha256(learnerId), at }
  await mkdir(dirname(file), { recursive: true })
  const notes = await open(file, 'a')
  try {
    await notes.writeFile(`${JSON.stringify(note)}\n`)
    await notes.sync()
  } finally {
    await notes.close()
  }
}

/** Oldest first. A line that was broken off while it was written is left out: its deletion was never acknowledged. */
export async function forgottenPeople(file: string): Promise<readonly ForgottenPerson[]> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return content.split('\n').flatMap((line) => {
    try {
      const { learner, at }: Partial<ForgottenPerson> = JSON.parse(line)
      return typeof learner === 'string' && typeof at === 'number' ? [{ learner, at }] : []
    } catch {
      return []
    }
  })
}

/** Drops the notes from before `time`, when no backup can hold those people any more. */
export async function dropNotesBefore(file: string, time: number): Promise<void> {
  const notes = await forgottenPeople(file)
  const kept = notes.filter(({ at }) => at >= time)
  if (kept.length === notes.length) return
  await writeFile(`${file}.tmp`, kept.map((note) => `${JSON.stringify(note)}\n`).join(''))
  await rename(`${file}.tmp`, file)
}
