import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/shared/errors.ts'

/** The files of a benchmark in the form of BEIR, unread. */
export interface BeirFolder {
  readonly corpus: BeirFile
  readonly queries: BeirFile
  readonly qrels: BeirFile
}

export interface BeirFile {
  readonly file: string
  readonly content: string
}

/** @param split `qrels.tsv` is the test split, `qrels_NAME.tsv` another. @throws UserError naming the file that cannot be read */
export async function readBeirFolder(folder: string, split: string): Promise<BeirFolder> {
  const read = async (name: string): Promise<BeirFile> => {
    const file = join(folder, name)
    const content = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      throw new UserError(`The file ${file} cannot be read (${cause.code}).`, { cause })
    })
    return { file, content }
  }
  return {
    corpus: await read('corpus.jsonl'),
    queries: await read('queries.jsonl'),
    qrels: await read(split === 'test' ? 'qrels.tsv' : `qrels_${split}.tsv`),
  }
}
