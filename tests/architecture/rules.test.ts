import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { readModules, type SourceModule } from './source-files.ts'

const LONGEST_FILE = 300
const DRAWERS = /^(utils?|helpers?|common|misc|manager|service|base|impl|types|index)\.ts$/

const modules = readModules('src')

function offenders(folder: string, pattern: RegExp, except: readonly string[] = []): readonly string[] {
  const concerned = ({ path }: SourceModule) => path.startsWith(folder) && !except.includes(path)
  return modules
    .filter((module) => concerned(module) && pattern.test(withoutComments(module.text)))
    .map(({ path }) => path)
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

test('the environment is read in one place', () => {
  expect(offenders('src/', /\bprocess\.env\b/, ['src/config/load-config.ts'])).toEqual([])
})

test('the console is written to in two places', () => {
  expect(offenders('src/', /\bconsole\./, ['src/cli/print.ts', 'src/operations/logger.ts'])).toEqual([])
})

test('only the entries end the process by force', () => {
  expect(offenders('src/', /\bprocess\.exit\(/, ['src/bot.ts', 'src/cli.ts'])).toEqual([])
})

test('the core asks no clock and throws no dice', () => {
  expect(offenders('src/core/', /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\b/)).toEqual([])
})

test('no file is a drawer or too long to read in one sitting', () => {
  expect(modules.filter(({ path }) => DRAWERS.test(basename(path))).map(({ path }) => path)).toEqual([])
  const long = modules.filter(({ text }) => text.split('\n').length > LONGEST_FILE).map(({ path }) => path)
  expect(long).toEqual([])
})

test('nothing is re-exported', () => {
  expect(offenders('src/', /^export\b[^'"\n]*\bfrom\b/m)).toEqual([])
})

test('tests replace no module of ours', () => {
  const mocking = readModules('tests').filter(
    ({ path, text }) => !path.startsWith('tests/architecture/') && /\bvi\.mock\(/.test(text),
  )
  expect(mocking.map(({ path }) => path)).toEqual([])
})
