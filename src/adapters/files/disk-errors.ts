import { SetupError } from '../../core/shared/errors.ts'

const EXPLANATIONS: Readonly<Record<string, (folder: string) => SetupError>> = {
  ENOSPC: (folder) => new SetupError(`The disk that holds ${folder} is full.`, 'Free some space and start again.'),
  EACCES: (folder) => new SetupError(`Exocite may not write to ${folder}.`, 'Give it the right, or set DATA_DIR.'),
  EPERM: (folder) => new SetupError(`Exocite may not write to ${folder}.`, 'Give it the right, or set DATA_DIR.'),
  EROFS: (folder) =>
    new SetupError(`${folder} is on a disk that cannot be written to.`, 'Set DATA_DIR to one that can.'),
  ENOTDIR: (folder) =>
    new SetupError(`${folder} cannot be a folder: a file is in its place.`, 'Move the file away, or set DATA_DIR.'),
  EEXIST: (folder) =>
    new SetupError(`${folder} cannot be a folder: a file is in its place.`, 'Move the file away, or set DATA_DIR.'),
}

/** Runs `work`; a disk that is full or closed to us becomes a SetupError that says so of `folder`. */
export async function explainDiskError<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const explain = EXPLANATIONS[(error as NodeJS.ErrnoException).code ?? '']
    if (explain === undefined) throw error
    throw Object.assign(explain(folder), { cause: error })
  }
}
