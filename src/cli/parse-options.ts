import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UserError } from '../core/shared/errors.ts'

/** Options and positional arguments of one command. @throws UserError that names the option and shows the usage */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const problem = (error as Error).message.split('. ')[0]
    throw new UserError(`${problem}. Usage: ${usage}`, { cause: error })
  }
}

/** For commands that take options alone. @throws UserError that names the first word too many */
export function refuseWords(positionals: readonly string[], usage: string): void {
  if (positionals.length > 0) throw new UserError(`"${positionals[0]}" is one word too many. Usage: ${usage}`)
}
