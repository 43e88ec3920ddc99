import type { Refusal, Removals } from '../../cli/library-use-cases.ts'
import { corpusPhrase } from '../../core/corpus/phrases.ts'
import { sidecarOf } from '../../core/corpus/sidecar.ts'
import { UserError } from '../../core/shared/errors.ts'
import { type ChangingOptions, changeLibrary } from './change-library.ts'
import type { Holdings } from './examine-candidate.ts'
import { EmptyLibraryError } from './open-library.ts'

/**
 * Takes documents out of the library, each by its id or its file; their files are kept outside it.
 * @throws UserError when the library would be empty without them
 */
export async function removeFromLibrary(ids: readonly string[], options: ChangingOptions): Promise<Removals> {
  const changing = changeLibrary(options, async (holdings, files) => {
    const removed: Removals['removed'][number][] = []
    const refused: Refusal[] = []
    for (const given of new Set(ids)) {
      const meant = meantBy(given, holdings)
      if (meant === null || removed.some(({ file }) => file === meant.file)) {
        refused.push(refusalOf(given, meant === null))
        continue
      }
      // The sidecar first: a program killed in between leaves a text without it rather than it without a text.
      const sidecar = sidecarOf(meant.file)
      if (holdings.sources.some(({ file }) => file === sidecar)) await files.setAside(sidecar)
      removed.push({ ...meant, keptAt: await files.setAside(meant.file) })
    }
    return { result: { removed, refused }, changed: removed.length > 0 ? holdings : null }
  })
  try {
    return (await changing).result
  } catch (error) {
    if (!(error instanceof EmptyLibraryError)) throw error
    throw new UserError(corpusPhrase('libraryWouldBeEmpty'), { cause: error })
  }
}

function refusalOf(given: string, isUnknown: boolean): Refusal {
  const phrase = isUnknown ? corpusPhrase('textUnknown') : null
  return { given, reason: `${phrase?.words ?? 'It is named twice.'} See: npm run -s library -- list`, phrase }
}

function meantBy(given: string, { documents, sources }: Holdings) {
  const document = documents.find(({ id }) => id === given)
  if (document !== undefined) return { id: document.id, file: document.file }
  const source = sources.find(({ file }) => file === given)
  if (source === undefined) return null
  return { id: documents.find(({ file }) => file === source.file)?.id ?? null, file: source.file }
}
