import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { downloadAttachment, liesWithDiscord } from '../../../src/discord/download-attachment.ts'

const API = 'https://discord.com/api'
let server: Server
let origin: string
let asked: string[]

beforeAll(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/elsewhere') response.writeHead(302, { location: '/file' }).end()
    else if (request.url === '/gone') response.writeHead(404).end()
    else response.end('x'.repeat(100))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

test.each([
  ['https://cdn.discordapp.com/attachments/1/2/a.pdf?ex=1', true],
  ['https://media.discordapp.net/attachments/1/2/a.pdf', true],
  ['http://cdn.discordapp.com/a.pdf', false],
  ['https://cdn.discordapp.com:8443/a.pdf', false],
  ['https://cdn.discordapp.com.example.org/a.pdf', false],
  ['https://user:word@cdn.discordapp.com/a.pdf', false],
  ['https://example.org/cdn.discordapp.com', false],
  ['file:///etc/passwd', false],
  ['http://127.0.0.1:5432/', false],
  ['http://169.254.169.254/latest', false],
  ['not an address', false],
])('%s lies with Discord: %s', (url, lies) => {
  expect(liesWithDiscord(url, API)).toBe(lies)
})

const fetchFrom = (path: string, { bytes = 100, maxBytes = 1000 } = {}) =>
  downloadAttachment({ name: 'a.txt', url: `${origin}${path}`, bytes }, { maxBytes, apiUrl: `${origin}/api` })

test('fetches the bytes of a file from the address that is set for Discord', async () => {
  expect(await fetchFrom('/file')).toEqual(Buffer.from('x'.repeat(100)))
})

test('refuses a file that is said to be too large without asking for it, and one that is larger than said', async () => {
  const before = asked.length
  expect(await fetchFrom('/large', { bytes: 2000 })).toBe('too-large')
  expect(asked).toHaveLength(before)
  expect(await fetchFrom('/file', { bytes: 5, maxBytes: 50 })).toBe('too-large')
})

test('does not follow a redirection, and tells of a file that is gone', async () => {
  expect(await fetchFrom('/elsewhere')).toBe('failed')
  expect(await fetchFrom('/gone')).toBe('failed')
})

test('never asks another host', async () => {
  const before = asked.length
  const file = { name: 'a.txt', url: `${origin}/file`, bytes: 1 }
  expect(await downloadAttachment(file, { maxBytes: 10, apiUrl: API })).toBe('not-from-discord')
  expect(asked).toHaveLength(before)
})
