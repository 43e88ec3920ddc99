import { expect, test } from 'vitest'
import { ALL_COMMANDS } from '../../../src/discord/commands/all-commands.ts'
import { sameCommands } from '../../../src/discord/register-commands.ts'

const wanted = ALL_COMMANDS.map(({ definition }) => definition)

test('what Discord adds to a command is no change', () => {
  const registered = wanted
    .map((definition) => ({ id: '1', application_id: '2', version: '3', type: 1, nsfw: false, ...definition }))
    .map((command) => ({
      default_member_permissions: null,
      ...command,
      options: 'options' in command ? command.options : [],
    }))
    .reverse()
  expect(sameCommands(registered, wanted)).toBe(true)
})

test('another text, option or number of commands is a change', () => {
  const [first, ...rest] = wanted
  expect(sameCommands(rest, wanted)).toBe(false)
  expect(sameCommands([{ ...first, description: 'Other' }, ...rest], wanted)).toBe(false)
  expect(sameCommands([{ ...first, options: [] }, ...rest], wanted)).toBe(false)
})
