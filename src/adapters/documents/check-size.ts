import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'

/**
 * Turns away a file that holds nothing or more than `mostMegabytes`; `remedy` says what to do, as the end of a sentence.
 *
 * @throws UserError
 */
export function checkSize({ path, bytes }: SourceFile, mostMegabytes: number, remedy: string): void {
  if (bytes.length === 0) throw new UserError(`"${path}" is empty (0 bytes); ${remedy}.`)
  const megabytes = bytes.length / 1024 / 1024
  if (megabytes > mostMegabytes) {
    throw new UserError(
      `"${path}" has ${Math.ceil(megabytes)} MB, more than the ${mostMegabytes} MB of the longest articles; ${remedy}.`,
    )
  }
}
