import { readFile } from 'node:fs/promises'
import { UserError } from '../core/shared/errors.ts'

/** A file that the person named. @throws UserError when it cannot be read */
export function readTextFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(`The file ${file} cannot be read (${cause.code}).`, { cause })
  })
}
