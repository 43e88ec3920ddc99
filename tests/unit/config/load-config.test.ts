import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../../../src/config/load-config.ts'
import { SetupError } from '../../../src/core/shared/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
const noFile = join(folder, 'none')

function envFile(content: string | Uint8Array): string {
  const path = join(folder, '.env')
  writeFileSync(path, content)
  return path
}

test('without file and environment everything has its default', () => {
  expect(loadConfig(noFile, {})).toEqual({
    DISCORD_GUILD_IDS: [],
    DISCORD_API_URL: 'https://discord.com/api',
    DISCORD_READ_MESSAGES: false,
    DATA_DIR: '.data',
    CORPUS_DIR: 'corpus',
    LOG_LEVEL: 'info',
  })
})

test('the file is read, the environment overrides it, and blank means unset', () => {
  const path = envFile(
    'DISCORD_TOKEN=abc\nDATA_DIR=here\nDISCORD_GUILD_IDS=123456789012345678, 223456789012345678\nLOG_LEVEL=\n',
  )
  const config = loadConfig(path, { DATA_DIR: 'there', DISCORD_TOKEN: '  ' })
  expect(config.DATA_DIR).toBe('there')
  expect(config.DISCORD_TOKEN).toBeUndefined()
  expect(config.DISCORD_GUILD_IDS).toEqual(['123456789012345678', '223456789012345678'])
  expect(config.LOG_LEVEL).toBe('info')
})

test('all wrong settings are named together, with what is allowed, and no secret is shown', () => {
  const load = () =>
    loadConfig(noFile, {
      DISCORD_TOKEN: 'very-secret',
      DISCORD_GUILD_IDS: 'my server',
      DISCORD_API_URL: 'discord.com',
      DISCORD_READ_MESSAGES: 'perhaps',
      LOG_LEVEL: 'loud',
    })
  expect(load).toThrow(SetupError)
  for (const part of [
    /DISCORD_GUILD_IDS must be server ids/,
    /DISCORD_API_URL must be a web address/,
    /DISCORD_READ_MESSAGES must be true or false/,
    /LOG_LEVEL must be info, warn or error/,
  ]) {
    expect(load).toThrow(part)
  }
  expect(load).not.toThrow(/very-secret/)
})

test('a settings file that cannot be read is named', () => {
  expect(() => loadConfig(folder, {})).toThrow(/settings file .* cannot be read/)
})

test('the contact address is one, or none', () => {
  expect(loadConfig(noFile, { CONTACT_EMAIL: ' ann@example.org ' }).CONTACT_EMAIL).toBe('ann@example.org')
  expect(loadConfig(noFile, { CONTACT_EMAIL: ' ' }).CONTACT_EMAIL).toBeUndefined()
  expect(() => loadConfig(noFile, { CONTACT_EMAIL: 'ann' })).toThrow(
    'CONTACT_EMAIL must be an e-mail address such as ann@example.org',
  )
})
