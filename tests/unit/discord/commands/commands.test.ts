import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../../src/core/answering/answer.ts'
import { UserError } from '../../../../src/core/shared/errors.ts'
import { ALL_COMMANDS } from '../../../../src/discord/commands/all-commands.ts'
import { ask } from '../../../../src/discord/commands/ask.ts'
import type { Command } from '../../../../src/discord/commands/command.ts'
import { findSource, sourceChoices, suggestSource } from '../../../../src/discord/commands/find-source.ts'
import { sources } from '../../../../src/discord/commands/sources.ts'
import type { UseCases } from '../../../../src/discord/use-cases.ts'
import { checkCommand } from '../../../simulator/limits/command-limits.ts'
import { answered, NOTES, REVIEW } from '../example-answers.ts'
import { exampleUseCases, requestWith, savedInMemory } from '../example-use-cases.ts'

/** Writes down what it was asked. */
async function library(asked: unknown[] = []): Promise<UseCases> {
  return {
    ...exampleUseCases(await savedInMemory()),
    ask: (request): Promise<Answer> => {
      asked.push(request)
      return Promise.resolve({ ...answered(['Exosomes are secreted by MSCs.']), question: request.question })
    },
  }
}

function isChatInput(definition: Command['definition']): definition is RESTPostAPIChatInputApplicationCommandsJSONBody {
  return 'description' in definition
}

type Options = readonly APIApplicationCommandOption[]

/** Of the command itself, or of all its sub-commands */
function optionsOf(definition: object): Options {
  const options = 'options' in definition ? ((definition.options ?? []) as Options) : []
  const isGroup = options.some(({ type }) => type === ApplicationCommandOptionType.Subcommand)
  return isGroup ? options.flatMap(optionsOf) : options
}

describe('definitions', () => {
  test('keep Discord’s rules', () => {
    const names = ALL_COMMANDS.map(({ definition }) => definition.name)
    expect(names.slice(0, 12)).toEqual([
      'ask',
      'passages',
      'define',
      'sources',
      'bibliography',
      'quiz',
      'cards',
      'session',
      'library',
      'room',
      'privacy',
      'about',
    ])
    for (const { definition } of ALL_COMMANDS) {
      const options = optionsOf(definition)
      for (const { name, description } of isChatInput(definition) ? [definition, ...options] : []) {
        expect(name).toMatch(/^[a-z0-9_-]{1,32}$/)
        expect(description.length).toBeGreaterThan(0)
        expect(description.length).toBeLessThanOrEqual(100)
      }
      expect(() => checkCommand(JSON.parse(JSON.stringify(definition)), definition.name, true)).not.toThrow()
    }
  })

  test('every option that suggests has suggestions, and no other', () => {
    for (const { definition, suggest } of ALL_COMMANDS) {
      const suggesting = optionsOf(definition).filter(
        (option) => option.type === ApplicationCommandOptionType.String && option.autocomplete === true,
      )
      expect(Object.keys(suggest).sort()).toEqual([...new Set(suggesting.map(({ name }) => name))].sort())
    }
  })
})

describe('/ask', () => {
  test('asks the whole library, or the document that is meant', async () => {
    const asked: unknown[] = []
    const { text } = await ask.run(requestWith({ question: 'What?' }), await library(asked))
    await ask.run(requestWith({ question: 'What?', source: 'adult mesenchymal' }), await library(asked))
    expect(text).toMatch(/^\*\*Question:\*\* What\?\n\n> Exosomes are secreted by MSCs. \*\*\[1\]\*\*/)
    expect(asked).toEqual([
      { question: 'What?', source: null, history: [] },
      { question: 'What?', source: REVIEW.id, history: [] },
    ])
  })

  test('is private only when told so', () => {
    expect(ask.isPrivate(requestWith({ question: 'What?' }))).toBe(false)
    expect(ask.isPrivate(requestWith({ question: 'What?', private: true }))).toBe(true)
  })

  test('refuses a source that is not there', async () => {
    await expect(ask.run(requestWith({ question: 'What?', source: 'Nature' }), await library())).rejects.toThrow(
      UserError,
    )
  })
})

describe('findSource', () => {
  test('knows a document by id, title, DOI or a part of them', () => {
    for (const typed of ['maqsood-2020', REVIEW.title.toUpperCase(), ' 10.1016/j.lfs.2020.118002', 'stem cells']) {
      expect(findSource([REVIEW, NOTES], typed, 'en-GB')).toBe(REVIEW)
    }
  })

  test('says when none or several are meant', () => {
    expect(() => findSource([REVIEW, NOTES], 'Nature', 'en-GB')).toThrow(
      'The library holds no document called “Nature”.',
    )
    expect(() => findSource([REVIEW, NOTES], ' ', 'en-GB')).toThrow(UserError)
    expect(() => findSource([REVIEW, { ...REVIEW, id: 'other', title: 'Other stem cells' }], 'stem', 'en-GB')).toThrow(
      'fits 2 documents',
    )
  })
})

describe('suggestions', () => {
  test('are those that contain what was typed, shortened to what Discord shows', () => {
    expect(sourceChoices([REVIEW, NOTES], 'NOTES')).toEqual([{ name: 'Study notes', value: 'study-notes' }])
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...REVIEW,
      id: `d${i}`,
      title: `${'long title '.repeat(20)}${i}`,
    }))
    const choices = sourceChoices(many, '')
    expect(choices).toHaveLength(25)
    expect(Math.max(...choices.map(({ name }) => name.length))).toBeLessThanOrEqual(100)
  })

  test('are none while the library is opening', async () => {
    expect(await suggestSource('', { ...(await library()), ready: () => false }, requestWith({}))).toEqual([])
  })
})

test('/sources shows the list, or one document', async () => {
  expect((await sources.run(requestWith({}), await library())).text).toContain('Documents in the library: 2')
  expect((await sources.run(requestWith({ document: 'maqsood-2020' }), await library())).text).toContain('**Headings**')
})
