import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PARSERS } from '../../../../src/app/library/parsers.ts'
import type { Document } from '../../../../src/core/corpus/document.ts'
import { readDocuments } from '../../../../src/core/indexing/read-documents.ts'

const CORPUS = join(import.meta.dirname, '../../../../corpus')

/** The library that Exocite comes with, read from its files. */
export async function bundledLibrary(): Promise<{ readonly documents: ReadonlyMap<string, Document> }> {
  const paths = ['notes', 'reviews'].flatMap((folder) =>
    readdirSync(join(CORPUS, folder)).map((name) => `${folder}/${name}`),
  )
  const files = ['references.json', ...paths].map((path) => ({ path, bytes: readFileSync(join(CORPUS, path)) }))
  const { documents } = await readDocuments(files, PARSERS)
  return { documents: new Map(documents.map((document) => [document.id, document])) }
}
