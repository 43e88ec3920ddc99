import { expect, test } from 'vitest'
import { diskFault } from '../../../src/core/shared/disk-fault.ts'

const failing = (code: string, syscall = 'open') => Object.assign(new Error('low level'), { code, syscall })

test.each([
  ['ENOSPC', /disk that holds \/data is full/, /Free some/],
  ['EDQUOT', /\/data is full/, /Free some/],
  ['EACCES', /may not write to \/data/, /user that runs Exocite/],
  ['EPERM', /may not write to \/data/, /user that runs Exocite/],
  ['EROFS', /cannot be written to/, /on a disk that can/],
  ['ENOTDIR', /a file is in its place/, /Move the file away/],
  ['EEXIST', /a file is in its place/, /Move the file away/],
])('%s becomes a sentence that says what to do', (code, sentence, remedy) => {
  const error = failing(code)
  const fault = diskFault(error, '/data')
  expect(fault?.message).toMatch(sentence)
  expect(fault?.remedy).toMatch(remedy)
  expect(fault?.remedy).toMatch(/DATA_DIR/)
  expect(fault?.cause).toBe(error)
})

test('a folder that cannot be made below a closed one is explained, a file that is missing is not', () => {
  expect(diskFault(failing('ENOENT', 'mkdir'), '/data')?.message).toMatch(/\/data cannot be made/)
  expect(diskFault(failing('ENOENT'), '/data')).toBeNull()
})

test('anything else is no fault of the disk', () => {
  expect(diskFault(failing('ECONNRESET'), '/data')).toBeNull()
  expect(diskFault(new Error('a bug'), '/data')).toBeNull()
  expect(diskFault('text', '/data')).toBeNull()
})
