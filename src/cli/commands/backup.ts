import { UserError } from '../../core/shared/errors.ts'
import { ROTATION } from '../../core/study/backup-rotation.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-status.ts'
import { parseOptions } from '../parse-options.ts'
import type { Printer } from '../print.ts'
import type { BackupRecord, BackupUseCases } from '../use-cases.ts'

const USAGE = 'npm run -s backup -- [list | now | restore NAME] [--json]'

export const backup: Command = {
  name: 'backup',
  usage: USAGE,
  summary: 'Lists the backups of what the group has saved, makes one, or puts one back.',
  async run(args, { backups }, printer) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, USAGE)
    const [action = 'list', ...names] = positionals
    const result = await act(action, names, backups)
    if (values.json) printer.json(result.value)
    else for (const line of result.lines(printer.paint)) printer.out(line)
    return EXIT.done
  },
}

interface Result {
  readonly value: unknown
  lines(paint: Printer['paint']): readonly string[]
}

async function act(action: string, names: readonly string[], backups: BackupUseCases): Promise<Result> {
  const [name, ...more] = names
  if (action === 'restore' && name !== undefined && more.length === 0) {
    const value = await backups.restore(name)
    const kept = value.setAside === null ? [] : [`What was there before is kept as ${value.setAside}.`]
    return { value, lines: () => [`Restored ${line(value)}`, ...kept] }
  }
  if (action === 'now' && name === undefined) {
    const value = await backups.make()
    return { value, lines: () => [`Made ${line(value)}`] }
  }
  if (action === 'list' && name === undefined) {
    const value = await backups.list()
    const note = `Kept are ${ROTATION}; a running bot makes one every day.`
    const listed = value.length === 0 ? ['There are no backups yet.'] : value.map(line)
    return { value, lines: (paint) => [...listed, paint.faint(note)] }
  }
  throw new UserError(`"${[action, ...names].join(' ')}" is not something to do with backups. Usage: ${USAGE}`)
}

function line({ name, madeAt, bytes }: BackupRecord): string {
  return `${name}  ${new Date(madeAt).toISOString().slice(0, 16).replace('T', ' ')} UTC  ${Math.ceil(bytes / 1024)} kB`
}
