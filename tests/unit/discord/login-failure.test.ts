import { expect, test } from 'vitest'
import { SetupError } from '../../../src/core/shared/errors.ts'
import { loginFailure } from '../../../src/discord/login-failure.ts'

const coded = (code: string) => Object.assign(new Error('low level'), { code })

test.each([
  ['ENETUNREACH', coded('ENETUNREACH')],
  ['EHOSTUNREACH', coded('EHOSTUNREACH')],
  ['UND_ERR_CONNECT_TIMEOUT', coded('UND_ERR_CONNECT_TIMEOUT')],
  ['SELF_SIGNED_CERT_IN_CHAIN', new TypeError('fetch failed', { cause: coded('SELF_SIGNED_CERT_IN_CHAIN') })],
  ['ERR_TLS_CERT_ALTNAME_INVALID', coded('ERR_TLS_CERT_ALTNAME_INVALID')],
  ['no answer in time', new DOMException('This operation was aborted', 'AbortError')],
])('a connection that fails (%s) is the network’s fault', (reason, error) => {
  const failure = loginFailure(error, 'https://discord.com/api')
  expect(failure).toBeInstanceOf(SetupError)
  expect(String(failure)).toContain(`could not be reached at https://discord.com/api (${reason})`)
})

test.each([500, 403])('an answer with status %i is told with what to do', (status) => {
  const failure = loginFailure(Object.assign(new Error('x'), { status }), 'https://discord.com/api')
  expect(failure).toMatchObject({
    message: expect.stringContaining(`status ${status}`),
    remedy: expect.stringMatching(/again/),
  })
})

test('a bug of ours stays one', () => {
  const bug = new TypeError('x is not a function')
  expect(loginFailure(bug, 'https://discord.com/api')).toBe(bug)
})
