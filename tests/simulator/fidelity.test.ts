import { join } from 'node:path'
import type { REST } from 'discord.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRest } from './discord-client.ts'
import { openOpenApi } from './http/openapi-check.ts'
import { type Simulator, startSimulator } from './simulator.ts'

const check = openOpenApi(join(import.meta.dirname, 'discord-api', 'openapi.json'))
let sim: Simulator
let rest: REST

beforeAll(async () => {
  sim = await startSimulator()
  expect(sim.openApiChecked).toBe(true)
  rest = createRest(sim)
})

afterAll(() => sim.stop())

const command = {
  name: 'ask',
  description: 'Ask',
  options: [{ type: 3, name: 'question', description: 'Question', required: true }],
}
const rich = {
  content: 'x',
  embeds: [{ title: 't', description: 'd' }],
  components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }],
}

/** Method, template, path under this simulator, body, status. */
type Example = readonly ['get' | 'post' | 'put' | 'patch', string, () => `/${string}`, object | null, number]

const application = () => `/applications/${sim.bot.id}` as const
const channel = () => `/channels/${sim.channel.id}` as const

test.each<Example>([
  ['get', '/gateway/bot', () => '/gateway/bot', null, 200],
  ['get', '/users/@me', () => '/users/@me', null, 200],
  ['get', '/applications/@me', () => '/applications/@me', null, 200],
  ['get', '/oauth2/applications/@me', () => '/oauth2/applications/@me', null, 200],
  ['get', '/guilds/:guild', () => `/guilds/${sim.guild.id}`, null, 200],
  ['put', '/applications/:application/commands', () => `${application()}/commands`, [command], 200],
  ['get', '/applications/:application/commands', () => `${application()}/commands`, null, 200],
  [
    'post',
    '/applications/:application/guilds/:guild/commands',
    () => `${application()}/guilds/${sim.guild.id}/commands`,
    command,
    201,
  ],
  ['get', '/channels/:channel', channel, null, 200],
  ['post', '/channels/:channel/messages', () => `${channel()}/messages`, rich, 200],
  ['get', '/channels/:channel/messages', () => `${channel()}/messages`, null, 200],
  ['post', '/channels/:channel/threads', () => `${channel()}/threads`, { name: 'thread', type: 11 }, 201],
  ['post', '/users/@me/channels', () => '/users/@me/channels', { recipient_id: '0' }, 200],
])('%s %s answers as the document says', async (method, template, path, body, status) => {
  const sent = template === '/users/@me/channels' ? { recipient_id: sim.user.id } : body
  const answer = await rest[method](path(), sent === null ? {} : { body: sent })
  expect(check?.response(method, template, status, answer)).toBeNull()
})

test('answers to interactions are as the document says', async () => {
  await rest.put(`${application()}/commands`, { body: [command] })
  const { id, token } = sim.slashCommand({ name: 'ask', options: { question: 'x' } })
  const hook = '/webhooks/:webhook/:token'
  const callback = await rest.post(`/interactions/${id}/${token}/callback`, {
    auth: false,
    body: { type: 5 },
    query: new URLSearchParams({ with_response: 'true' }),
  })
  const original = await rest.patch(`/webhooks/${sim.bot.id}/${token}/messages/@original`, { auth: false, body: rich })
  const followUp = await rest.post(`/webhooks/${sim.bot.id}/${token}`, { auth: false, body: { content: 'more' } })
  expect(check?.response('POST', '/interactions/:interaction/:token/callback', 200, callback)).toBeNull()
  expect(check?.response('PATCH', `${hook}/messages/@original`, 200, original)).toBeNull()
  expect(check?.response('POST', hook, 200, followUp)).toBeNull()
})

test('the document itself judges requests', () => {
  const post = (body: object) => check?.request('POST', '/channels/:channel/messages', body)
  expect(post({ content: 'fine' })).toBeNull()
  expect(post({ content: 3 })).toContain('/content must be string')
  expect(post({ embeds: [{ title: 'x'.repeat(257) }] })).toContain('256')
  const callback = (body: object) => check?.request('POST', '/interactions/:interaction/:token/callback', body)
  expect(callback({ type: 4, data: { content: 'x'.repeat(2001) } })).toContain('/data/content')
  expect(callback({ type: 99 })).toContain('/type')
})
