import { afterEach, describe, expect, test } from 'vitest'
import { checkDiscord } from '../../../src/app/check-discord.ts'
import { loadConfig } from '../../../src/config/load-config.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/simulator.ts'

let discord: Simulator

afterEach(() => discord.stop())

async function check(options: SimulatorOptions, settings: Readonly<Record<string, string>> = {}) {
  discord = await startSimulator(options)
  const reach = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url }
  return checkDiscord(loadConfig('no-such-file.env', { ...reach, ...settings }))
}

describe('doctor on Discord', () => {
  test('needs no privileged intent, and explains what the optional one would add', async () => {
    const { ok, finding, remedy } = await check({})
    expect(ok).toBe(true)
    expect(remedy).toBeNull()
    expect(finding).toContain('no privileged intent is needed')
    expect(finding).toMatch(
      /Message Content intent would let it answer plain messages in study channels, follow-ups .* and forum posts/,
    )
    expect(finding).toContain('intents for members and presence would add nothing')
  })

  test('says what reading messages gives once it is granted, and how to grant it when it is not', async () => {
    const on = { DISCORD_READ_MESSAGES: 'true' }
    expect(await check({ grantedIntents: ['messageContent'] }, on)).toMatchObject({ ok: true, remedy: null })
    await discord.stop()
    const refused = await check({}, on)
    expect(refused.ok).toBe(false)
    expect(refused.remedy).toMatch(/Switch on "Message Content Intent".*DISCORD_READ_MESSAGES=false/)
  })

  test('names a token that Discord does not know, and an address where it cannot be reached', async () => {
    expect((await check({}, { DISCORD_TOKEN: 'not.a.token' })).finding).toBe('Discord does not know the token.')
    await discord.stop()
    const away = await check({}, { DISCORD_API_URL: 'http://127.0.0.1:9' })
    expect(away.finding).toContain('cannot be reached at http://127.0.0.1:9')
    expect(away.remedy).toContain('DISCORD_API_URL')
  })
})
