import type { REST } from 'discord.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRest } from './discord-client.ts'
import { type Simulator, startSimulator } from './simulator.ts'

const button = (id: string) => ({ type: 2, style: 1, label: 'Go', custom_id: id })
const row = (...components: object[]) => ({ type: 1, components })
const select = (values: readonly string[], more = {}) => ({
  type: 3,
  custom_id: 's',
  options: values.map((value) => ({ label: value, value })),
  ...more,
})
const text = (content: string) => ({ type: 10, content })
const v2 = 1 << 15

// Without the API document our own checks must refuse the same bodies, and with it nothing more of the good ones.
describe.each([
  ['with the API document', undefined],
  ['without it', 'no-such-document.json'],
])('%s', (_name, openApiPath) => {
  let sim: Simulator
  let rest: REST

  beforeAll(async () => {
    sim = await startSimulator(openApiPath === undefined ? {} : { openApiPath })
    rest = createRest(sim)
  })

  afterAll(() => sim.stop())

  describe('message bodies Discord refuses', () => {
    test.each<[string, object, number?]>([
      ['content of 2001', { content: 'x'.repeat(2001) }],
      ['nothing in it', { content: ' ' }, 50_006],
      ['six rows', { components: [1, 2, 3, 4, 5, 6].map((each) => row(button(String(each)))) }],
      ['a custom id twice', { components: [row(button('a')), row(button('a'))] }],
      ['a button without a custom id', { components: [row({ type: 2, style: 1, label: 'Go' })] }],
      [
        'a link button with a custom id',
        { components: [row({ ...button('a'), style: 5, url: 'https://example.org' })] },
      ],
      ['a button without a label', { components: [row({ type: 2, style: 1, custom_id: 'a' })] }],
      ['a select beside a button', { components: [row(select(['x']), button('a'))] }],
      ['a select value twice', { components: [row(select(['x', 'x']))] }],
      ['max_values above the options', { components: [row(select(['x'], { max_values: 2 }))] }],
      ['an empty embed', { embeds: [{}] }],
      ['6001 characters in embeds', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }],
      ['an empty field value', { embeds: [{ fields: [{ name: 'n', value: '' }] }] }],
      ['V2 components without the flag', { components: [text('x')] }],
      ['content with V2', { content: 'x', flags: v2, components: [text('x')] }],
      ['4001 characters in V2', { flags: v2, components: [text('x'.repeat(4000)), text('x')] }],
      ['41 nested V2 components', { flags: v2, components: [{ type: 17, components: Array(40).fill(text('x')) }] }],
      ['EPHEMERAL in a channel', { content: 'x', flags: 64 }],
      ['parse and ids of one kind', { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }],
      ['an unknown field', { content: 'x', contents: 'y' }],
      ['a nonce of 26', { content: 'x', nonce: 'n'.repeat(26) }],
    ])('%s', async (_name, body, code = 50_035) => {
      const before = sim.violations.length
      await expect(rest.post(`/channels/${sim.channel.id}/messages`, { body })).rejects.toMatchObject({ code })
      expect(sim.violations).toHaveLength(before + 1)
    })
  })

  describe('message bodies Discord takes', () => {
    test.each<[string, object]>([
      ['2000 emoji', { content: '🧬'.repeat(2000) }],
      ['five rows', { content: 'x', components: [1, 2, 3, 4, 5].map((each) => row(button(String(each)))) }],
      ['V2', { flags: v2, components: [{ type: 17, components: [text('x'), row(button('a'))] }] }],
      ['an embed with attachment image', { embeds: [{ image: { url: 'attachment://a.png' } }] }],
    ])('%s', async (_name, body) => {
      await rest.post(`/channels/${sim.channel.id}/messages`, { body })
    })

    test('an upload, which can then be fetched', async () => {
      const files = [{ name: 'cards.csv', data: 'front,back' }]
      await rest.post(`/channels/${sim.channel.id}/messages`, { body: { content: 'Your cards' }, files })
      const [attachment] = sim.state.messages(sim.channel).at(-1)?.attachments ?? []
      expect(attachment).toMatchObject({ filename: 'cards.csv', size: 10 })
      expect(await (await fetch(attachment?.url ?? '')).text()).toBe('front,back')
    })

    test('no upload above 10 MiB', async () => {
      const files = [{ name: 'big.bin', data: Buffer.alloc(10 * 1024 * 1024 + 1) }]
      await expect(rest.post(`/channels/${sim.channel.id}/messages`, { body: {}, files })).rejects.toMatchObject({
        code: 40_005,
      })
    })
  })

  describe('commands Discord refuses', () => {
    const good = { name: 'ask', description: 'Ask' }
    const option = (name: string, more = {}) => ({ type: 3, name, description: 'd', ...more })
    test.each<[string, object[]]>([
      ['an upper-case name', [{ ...good, name: 'Ask' }]],
      ['a name with a blank', [{ ...good, name: 'ask me' }]],
      ['no description', [{ name: 'ask' }]],
      ['two of one name', [good, good]],
      ['required after optional', [{ ...good, options: [option('a'), option('b', { required: true })] }]],
      ['an option twice', [{ ...good, options: [option('a'), option('a')] }]],
      [
        'autocomplete with choices',
        [{ ...good, options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] }],
      ],
      [
        'a choice value of 101',
        [{ ...good, options: [option('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] }],
      ],
      ['an unknown locale', [{ ...good, name_localizations: { tlh: 'ghel' } }]],
      ['a described context menu', [{ name: 'Find', type: 3, description: 'x' }]],
      ['16 message commands', Array.from({ length: 16 }, (_, index) => ({ name: `m${index}`, type: 3 }))],
      [
        'a sub-command beside an option',
        [{ ...good, options: [option('a'), { type: 1, name: 'b', description: 'd' }] }],
      ],
      ['more than 8000 characters', [longCommand()]],
    ])('%s', async (_name, body) => {
      const path = `/applications/${sim.bot.id}/commands` as const
      await expect(rest.put(path, { body })).rejects.toMatchObject({ code: 50_035 })
      expect(sim.state.commands()).toEqual([])
    })

    function longCommand() {
      const choices = Array.from({ length: 25 }, (_, index) => ({
        name: `${index}`.padEnd(90, 'n'),
        value: `${index}`.padEnd(90, 'v'),
      }))
      return { ...good, options: ['a', 'b'].map((name) => option(name, { choices })) }
    }
  })
})
