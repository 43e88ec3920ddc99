import type { FileFormat, SourceFile } from '../../core/corpus/document-parser.ts'

export const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The part of the archive that holds the text */
export const MAIN = 'word/document.xml'

/** Word documents by what is in them or by their file's name. */
export const DOCX: FileFormat = {
  name: 'docx 2',
  accepts: (file) => isWordArchive(file) || /\.docx$/i.test(file.path),
}

/** Whether a file's first bytes are these */
export function startsWith({ bytes }: SourceFile, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

function isWordArchive(file: SourceFile): boolean {
  return (
    startsWith(file, ZIP) && Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length).includes(MAIN)
  )
}
