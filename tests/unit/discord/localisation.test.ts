import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answeringPhrase } from '../../../src/core/answering/phrases.ts'
import { ALL_COMMANDS } from '../../../src/discord/commands/all-commands.ts'
import { CATALOGUE, languageOf, say, sayPhrase } from '../../../src/discord/localisation/catalogue.ts'
import { EN } from '../../../src/discord/localisation/en.ts'
import { LANGUAGES } from '../../../src/discord/localisation/languages.ts'
import { localiseDefinition, TRANSLATED_LANGUAGES } from '../../../src/discord/localisation/localise-definition.ts'
import type { TextKey } from '../../../src/discord/localisation/texts.ts'
import { checkCommand } from '../../simulator/limits/command-limits.ts'
import { discordLocales } from '../../simulator/limits/locales.ts'

const KEYS = Object.keys(EN) as TextKey[]
const SOURCE = join(import.meta.dirname, '../../../src')

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
}

/** What must come out the same in every language: commands to type, settings, mentions */
function literals(text: string): readonly string[] {
  return [...text.matchAll(/`[^`]+`|<#\{\w+\}>/g)].map(([literal]) => literal).sort()
}

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = CATALOGUE[language]

  test('are all there, and none is left over', () => {
    expect(Object.keys(texts).sort()).toEqual([...KEYS].sort())
    expect(KEYS.filter((key) => texts[key].trim() === '')).toEqual([])
  })

  test('keep every placeholder and everything that is typed', () => {
    expect(KEYS.map((key) => [key, placeholders(texts[key])])).toEqual(KEYS.map((key) => [key, placeholders(EN[key])]))
    expect(KEYS.map((key) => [key, literals(texts[key])])).toEqual(KEYS.map((key) => [key, literals(EN[key])]))
  })

  test('fit where they are shown', () => {
    for (const key of ['previous', 'next', 'privacyDeleteAll'] as const) expect(texts[key].length).toBeLessThan(70)
    for (const key of KEYS.filter((each) => each.startsWith('button'))) expect(texts[key].length, key).toBeLessThan(26)
    for (const key of ['followUpTitle', 'followUpLabel'] as const) expect(texts[key].length, key).toBeLessThan(46)
    for (const key of KEYS) expect(texts[key].length, key).toBeLessThan(400)
  })

  test('is a language that Discord knows', () => {
    expect(language === 'en' || discordLocales.includes(language)).toBe(true)
  })

  test('are translated, but for names and signs', () => {
    const same = KEYS.filter((key) => language !== 'en' && texts[key] === EN[key] && /[a-z]{4}/i.test(EN[key]))
    const names: readonly TextKey[] = [
      'aboutTitle',
      'aboutIndex',
      'roomOpenQuestion',
      'weeklyLine',
      'placePage',
      'factLicence',
    ]
    expect(same.filter((key) => !names.includes(key))).toEqual([])
  })
})

test('every text is used somewhere', () => {
  const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('localisation') && !file.endsWith('/phrases.ts'))
    .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
    .join('\n')
  expect(KEYS.filter((key) => !sources.includes(`'${key}'`))).toEqual([])
})

test.each([
  ['de', 'de'],
  ['en-GB', 'en'],
  ['es-419', 'es-ES'],
  ['pt-BR', 'pt-BR'],
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'en'],
  ['ko', 'en'],
  ['', 'en'],
])('somebody whose Discord speaks %j reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})

test('placeholders are filled in, and what is filled in is not filled in again', () => {
  expect(say('en-US', 'page', { page: 2, pages: 3 })).toBe('Page 2 of 3')
  expect(say('de', 'standsFor', { term: '{longForm}', longForm: '$& x' })).toBe('**{longForm}** steht für “$& x”.')
})

test('what the core says is said in the language of whoever reads it, and quoted words stay as they are', () => {
  const said = answeringPhrase('noticeAbbreviation', { word: 'UC', meanings: ['ulcerative colitis', 'umbilical cord'] })
  expect(said.words).toBe(
    '“UC” can mean ulcerative colitis or umbilical cord: which one? Please ask again with the full word.',
  )
  expect(sayPhrase('en-US', said)).toBe(said.words)
  expect(sayPhrase('de', said)).toBe(
    '„UC“ kann ulcerative colitis oder umbilical cord heißen: Was ist gemeint? Bitte frage noch einmal mit dem vollen Wort.',
  )
  expect(sayPhrase('zh-CN', said)).toMatch(/ulcerative colitis或umbilical cord/)
})

test('a phrase that no text knows, kept by another version, is said in English', () => {
  expect(sayPhrase('de', { key: 'toString', values: {}, words: 'It was so.' })).toBe('It was so.')
})

interface Part {
  readonly name: string
  readonly description?: string
  readonly name_localizations?: Readonly<Record<string, string>>
  readonly description_localizations?: Readonly<Record<string, string>>
  readonly options?: readonly Part[]
  readonly choices?: readonly Part[]
}

/** Every part of a definition that people see, but for choices whose name is a brand */
function partsOf(part: Part): readonly Part[] {
  return [part, ...(part.options ?? []).flatMap(partsOf), ...(part.choices ?? []).flatMap(partsOf)]
}

const BRANDS = ['BibTeX', 'RIS', 'CSL-JSON', 'Markdown', 'Anki (.apkg)', 'CSV']

describe.each(ALL_COMMANDS.map((command) => [command.definition.name, command] as const))(
  '/%s',
  (_, { definition }) => {
    const localised = localiseDefinition(definition)

    test('keeps its English name and stays within Discord’s limits', () => {
      expect(localised.name).toBe(definition.name)
      expect(() => checkCommand(JSON.parse(JSON.stringify(localised)), 'command', false)).not.toThrow()
    })

    const parts = partsOf(localised as Part).filter(({ name }) => !BRANDS.includes(name))

    test('has a name in every language, once among its siblings', () => {
      for (const { name, name_localizations } of parts) {
        expect(Object.keys(name_localizations ?? {}), name).toEqual(TRANSLATED_LANGUAGES)
      }
      for (const { options = [] } of parts) {
        for (const language of TRANSLATED_LANGUAGES) {
          const names = options.map(({ name_localizations }) => name_localizations?.[language])
          expect(new Set(names).size).toBe(options.length)
        }
      }
    })

    test('has a description in every language, none longer than Discord shows', () => {
      const described = parts.filter(({ description = '' }) => description !== '')
      for (const { name, description_localizations = {} } of described) {
        expect(Object.keys(description_localizations), name).toEqual(TRANSLATED_LANGUAGES)
        expect(Math.max(...Object.values(description_localizations).map(({ length }) => length))).toBeLessThan(101)
      }
    })
  },
)

test('no two commands have the same name in any language', () => {
  for (const language of TRANSLATED_LANGUAGES) {
    const names = ALL_COMMANDS.map(({ definition }) => localiseDefinition(definition) as Part).map(
      ({ name_localizations }) => name_localizations?.[language],
    )
    expect(new Set(names).size).toBe(ALL_COMMANDS.length)
  }
})
