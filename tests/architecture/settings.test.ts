import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SETTINGS } from '../../src/config/settings.ts'
import { ROOT } from './source-files.ts'

const defaults: Readonly<Record<string, unknown>> = SETTINGS.parse({})
const settings = Object.entries(SETTINGS.shape).map(([name, { description = '' }]) => ({
  name,
  about: description,
  fallback: Array.isArray(defaults[name]) ? defaults[name].join(',') : String(defaults[name] ?? ''),
}))

test('.env.example names every setting with its sentence and its default, and no other', () => {
  const lines = readFileSync(join(ROOT, '.env.example'), 'utf8').split('\n')
  const shown = lines.flatMap((line, i) => {
    const [, name, fallback] = /^([A-Z_]+)=(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, about: lines[i - 1]?.replace(/^# /, ''), fallback }]
  })
  expect(shown).toEqual(settings)
})

test("the README's table names every setting with its sentence and its default, and no other", () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$/gm)]
  const shown = rows.map(([, name, fallback, about]) => ({
    name,
    about,
    fallback: fallback?.replaceAll('`', '').trim(),
  }))
  expect(shown).toEqual(settings)
})
