import { SetupError } from './errors.ts'

const FULL = 'Free some 100 MB there, or set DATA_DIR to a folder on another disk, and run the command again.'
const CLOSED =
  'Let the user that runs Exocite write there, or set DATA_DIR to another folder, and run the command again.'
const OTHER_DISK = 'Set DATA_DIR to a folder on a disk that can, and run the command again.'
const OCCUPIED = 'Move the file away, or set DATA_DIR to another folder, and run the command again.'

/** What a full disk, or one that is closed to us, means to the operator of `folder`; `null` for any other error. */
export function diskFault(error: unknown, folder: string): SetupError | null {
  if (!(error instanceof Error)) return null
  const { code, syscall }: NodeJS.ErrnoException = error
  const fault = (message: string, remedy: string) => new SetupError(message, remedy, { cause: error })
  switch (code) {
    case 'ENOSPC':
      return fault(`The disk that holds ${folder} is full.`, FULL)
    case 'EDQUOT':
      return fault(`The space that the system grants for ${folder} is full.`, FULL)
    case 'EACCES':
    case 'EPERM':
      return fault(`Exocite may not write to ${folder} (${code}).`, CLOSED)
    case 'EROFS':
      return fault(`${folder} is on a disk that cannot be written to (EROFS).`, OTHER_DISK)
    case 'EEXIST':
    case 'ENOTDIR':
      return fault(`${folder} cannot be a folder: a file is in its place.`, OCCUPIED)
    case 'ENOENT':
      // Where a folder cannot be made, making it with those above it ends so, whatever the reason.
      return syscall === 'mkdir' ? fault(`The folder ${folder} cannot be made.`, CLOSED) : null
    default:
      return null
  }
}
