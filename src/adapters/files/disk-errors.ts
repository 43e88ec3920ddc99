import { diskFault } from '../../core/shared/disk-fault.ts'

/** Runs `work`; a disk that is full or closed to us becomes a SetupError that says so of `folder`. */
export async function explainDiskError<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw diskFault(error, folder) ?? error
  }
}
