import { REST } from 'discord.js'
import { test as plainTest } from 'vitest'
import { createRest } from './discord-client.ts'
import { type FaultKind, tooManyRequests } from './http/faults.ts'
import { type Simulator, startSimulator } from './simulator.ts'

interface Fixtures {
  readonly sim: Simulator
  readonly rest: REST
}

const test = plainTest.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the wanted fixtures from the pattern
  sim: async ({}, use) => {
    const sim = await startSimulator()
    await use(sim)
    await sim.stop()
  },
  rest: async ({ sim }, use) => {
    await use(new REST({ api: sim.url, version: '10', retries: 3 }).setToken(sim.token))
  },
})

const isSend = (method: string, path: string) => method === 'POST' && path.endsWith('/messages')
const send = ({ sim, rest }: Fixtures, body: object) => rest.post(`/channels/${sim.channel.id}/messages`, { body })
const sent = (sim: Simulator) => sim.state.messages(sim.channel).length

test.concurrent.for<[string, FaultKind]>([
  ['500', { status: 500 }],
  ['502 as a web page', { status: 502, body: '<html>Bad Gateway</html>' }],
  ['429', tooManyRequests(50)],
  ['global 429', tooManyRequests(50, 'global')],
  ['a reset before the work', 'reset-before'],
  ['a delay', { delayMs: 30 }],
])('%s: discord.js tries again and one message is there', async ([, fault], { sim, rest, expect }) => {
  sim.fail({ match: isSend, times: 1, with: fault })
  await send({ sim, rest }, { content: 'hello' })
  expect(sent(sim)).toBe(1)
  expect(sim.pendingFaults()).toBe(0)
  expect(sim.errors.every((error) => error.injected)).toBe(true)
})

test.concurrent('a lost answer makes two messages without a nonce and one with it', async ({ sim, rest, expect }) => {
  sim.fail({ match: isSend, times: 1, with: 'reset-after' })
  await send({ sim, rest }, { content: 'twice' })
  expect(sent(sim)).toBe(2)
  sim.fail({ match: isSend, times: 1, with: { status: 502, afterWork: true } })
  await send({ sim, rest }, { content: 'once', nonce: '1', enforce_nonce: true })
  expect(sent(sim)).toBe(3)
})

test.concurrent('a callback whose answer is lost is tried again and meets 40060, the person has the answer', async ({
  sim,
  rest,
  expect,
}) => {
  await rest.put(`/applications/${sim.bot.id}/commands`, { body: [{ name: 'about', description: 'About' }] })
  const handle = sim.slashCommand({ name: 'about' })
  sim.fail({ match: (_method, path) => path.endsWith('/callback'), times: 1, with: 'reset-after' })
  const answer = { auth: false, body: { type: 4, data: { content: 'About me' } } }
  const call = rest.post(`/interactions/${handle.id}/${handle.token}/callback`, answer)
  await expect(call).rejects.toMatchObject({ code: 40_060 })
  expect(handle.message()?.content).toBe('About me')
})

test.concurrent('an orderly close without an answer is not tried again', async ({ sim, rest, expect }) => {
  sim.fail({ match: isSend, times: 1, with: 'close-after' })
  await expect(send({ sim, rest }, { content: 'hello' })).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
  expect(sent(sim)).toBe(1)
})

test.concurrent('a bucket that is used up answers 429 and discord.js waits as told', async ({ sim, expect }) => {
  sim.setRateLimit({ limit: 2, windowMs: 300 }, (bucket) => bucket.includes('/messages'))
  const impatient = createRest(sim)
  const began = Date.now()
  for (const content of ['1', '2', '3'])
    await impatient.post(`/channels/${sim.channel.id}/messages`, { body: { content } })
  expect(Date.now() - began).toBeGreaterThan(200)
  expect(sim.errors).toEqual([])
  const raw = () =>
    fetch(`${sim.url}/v10/channels/${sim.channel.id}/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bot ${sim.token}`,
        'user-agent': 'DiscordBot (https://example.org, 1)',
        'content-type': 'application/json',
      },
      body: '{"content":"x"}',
    })
  const answers = [await raw(), await raw(), await raw(), await raw()]
  const limited = answers.find((answer) => answer.status === 429)
  expect(limited?.headers.get('x-ratelimit-scope')).toBe('user')
  expect(await limited?.json()).toMatchObject({ global: false, retry_after: expect.any(Number) })
})

test.concurrent('an unknown route and a foreign token are noticed', async ({ sim, rest, expect }) => {
  await expect(rest.get('/channels/1/nonsense')).rejects.toMatchObject({ status: 404 })
  expect(sim.violations).toEqual([{ method: 'GET', path: '/channels/1/nonsense', problem: 'unknown route' }])
  await expect(new REST({ api: sim.url, version: '10' }).setToken('foreign').get('/users/@me')).rejects.toMatchObject({
    status: 401,
  })
})
