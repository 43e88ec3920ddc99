import type { CitedWork } from './cited-work.ts'
import { writeBibtex } from './write-bibtex.ts'
import { writeCslJson } from './write-csl-json.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeRis } from './write-ris.ts'

export type BibliographyFormat = 'bibtex' | 'ris' | 'csl' | 'markdown'

/** How a format is written, and by which ending its files are known. */
interface Writer {
  readonly extension: string
  readonly write: (works: readonly CitedWork[]) => string
}

const WRITERS: Readonly<Record<BibliographyFormat, Writer>> = {
  bibtex: { extension: 'bib', write: writeBibtex },
  ris: { extension: 'ris', write: writeRis },
  csl: { extension: 'json', write: writeCslJson },
  markdown: { extension: 'md', write: writeMarkdown },
}

/** A file with the works in the wished format. */
export function bibliographyFile(
  works: readonly CitedWork[],
  format: BibliographyFormat,
): { readonly name: string; readonly text: string } {
  const { extension, write } = WRITERS[format]
  return { name: `bibliography.${extension}`, text: write(works) }
}
