import { SetupError } from '../../core/shared/errors.ts'

/** The setting that says where a folder is. */
type Setting = 'DATA_DIR' | 'CORPUS_DIR'

const EXPLANATIONS: Readonly<Record<string, (folder: string, setting: Setting) => SetupError>> = {
  ENOSPC: (folder) => new SetupError(`The disk that holds ${folder} is full.`, 'Free some space and start again.'),
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: (folder, setting) =>
    new SetupError(`${folder} is on a disk that cannot be written to.`, `Set ${setting} to one that can.`),
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
}

function forbidden(folder: string, setting: Setting): SetupError {
  return new SetupError(`Exocite may not write to ${folder}.`, `Give it the right, or set ${setting}.`)
}

function notAFolder(folder: string, setting: Setting): SetupError {
  return new SetupError(
    `${folder} cannot be a folder: a file is in its place.`,
    `Move the file away, or set ${setting}.`,
  )
}

/** Runs `work`; a disk that is full or closed to us becomes a SetupError that says so of `folder`. */
export async function explainDiskError<T>(
  folder: string,
  work: () => Promise<T>,
  setting: Setting = 'DATA_DIR',
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const explain = EXPLANATIONS[(error as NodeJS.ErrnoException).code ?? '']
    if (explain === undefined) throw error
    throw Object.assign(explain(folder, setting), { cause: error })
  }
}
