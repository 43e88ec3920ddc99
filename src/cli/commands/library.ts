import { UserError } from '../../core/shared/errors.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { CheckReport, LibraryUseCases } from '../library-use-cases.ts'
import { parseOptions } from '../parse-options.ts'
import { presentAdditions, presentCheck, presentContents, presentRemovals } from '../present-library.ts'
import type { Printer } from '../print.ts'

const USAGE =
  'library -- add PATH… [--replace] | fetch DOI-or-PMCID… [--replace] | list | remove ID… | check   [--json]'

interface Asked {
  readonly names: readonly string[]
  readonly replace: boolean
  readonly json: boolean
}

type Action = (asked: Asked, library: LibraryUseCases, printer: Printer) => Promise<ExitStatus>

const ACTIONS: Readonly<Record<string, Action>> = {
  async add({ names, replace, json }, library, printer) {
    const additions = await library.add(required(names, 'There is no file to add.'), { replace })
    show(additions, presentAdditions, { json, printer })
    return additions.refused.length === 0 ? EXIT.done : EXIT.wrongInput
  },
  async fetch({ names, replace, json }, library, printer) {
    const additions = await library.fetch(required(names, 'There is no DOI, PMID or PMCID to fetch.'), { replace })
    show(additions, presentAdditions, { json, printer })
    return additions.refused.length === 0 ? EXIT.done : EXIT.wrongInput
  },
  async remove({ names, json }, library, printer) {
    const removals = await library.remove(required(names, 'There is no id of a text to remove.'))
    show(removals, presentRemovals, { json, printer })
    return removals.refused.length === 0 ? EXIT.done : EXIT.wrongInput
  },
  async list({ names, json }, library, printer) {
    refuseNames(names)
    show(await library.list(), presentContents, { json, printer })
    return EXIT.done
  },
  async check({ names, json }, library, printer) {
    refuseNames(names)
    const report = await library.check()
    show(report, presentCheck, { json, printer })
    return statusOf(report)
  },
}

export const library: Command = {
  name: 'library',
  usage: USAGE,
  summary: 'Adds texts to the library, lists, removes and checks them.',
  async run(args, useCases, printer) {
    const { values, positionals } = parseOptions(
      args,
      { json: { type: 'boolean' }, replace: { type: 'boolean' } },
      USAGE,
    )
    const [name, ...names] = positionals
    const action = name !== undefined && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (action === undefined) {
      throw new UserError(
        `${name === undefined ? 'There is nothing to do' : `There is no "${name}" for the library`}. Usage: ${USAGE}`,
      )
    }
    return await action(
      { names, replace: values.replace ?? false, json: values.json ?? false },
      useCases.library,
      printer,
    )
  },
}

function show<T>(
  value: T,
  present: (value: T, paint: Printer['paint']) => readonly string[],
  { json, printer }: { readonly json: boolean; readonly printer: Printer },
): void {
  if (json) printer.json(value)
  else for (const line of present(value, printer.paint)) printer.out(line)
}

function required(names: readonly string[], otherwise: string): readonly string[] {
  if (names.every((name) => name.trim() === '')) throw new UserError(`${otherwise} Usage: ${USAGE}`)
  return names
}

function refuseNames(names: readonly string[]): void {
  if (names.length > 0) throw new UserError(`"${names.join(' ')}" means nothing here. Usage: ${USAGE}`)
}

function statusOf({ ok, findings }: CheckReport): ExitStatus {
  if (findings.some(({ severity }) => severity === 'damaged')) return EXIT.wrongInstallation
  return ok ? EXIT.done : EXIT.wrongInput
}
