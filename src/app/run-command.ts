import type { ExitStatus } from '../cli/exit-status.ts'
import { createPrinter } from '../cli/print.ts'
import { createProgressBar } from '../cli/progress-bar.ts'
import { runCli } from '../cli/run.ts'
import { interruptible } from './interruption.ts'
import type { OpenedAnswering } from './open-answering.ts'

/**
 * Runs one command of the terminal program, opening only what it needs, and closes it again. What a command needs is loaded when it
 * needs it: readers, database and model take most of a second, which nobody should wait for to be told of a typing error.
 */
export async function runCommand(args: readonly string[]): Promise<ExitStatus> {
  const printer = createPrinter(process.stdout.isTTY === true && !args.includes('--json'))
  const progress = createProgressBar()
  const interruption = interruptible()
  const opened: OpenedAnswering[] = []
  const readConfig = async () => (await import('../config/load-config.ts')).loadConfig()
  const open = async (index: 'update' | 'rebuild') => {
    const { openAnswering } = await import('./open-answering.ts')
    const answering = await openAnswering({ config: await readConfig(), progress, index, signal: interruption.signal })
    opened.push(answering)
    return answering
  }
  const library = async () =>
    (await import('./library/commands.ts')).createLibraryCommands({
      progress,
      signal: () => interruption.signal,
      note: printer.note,
      update: () => open('update'),
    })
  const backups = async () => (await import('./backup-commands.ts')).createBackupCommands()
  try {
    return await runCli(
      args,
      {
        openAnswering: async () => {
          const { answer } = await open('update')
          interruption.release()
          return answer
        },
        reindex: async () => {
          const { library, manifest, embedded } = await open('rebuild')
          const { generation, sources, passages, sentences } = manifest
          return { generation, sources, documents: library.documents.size, passages, sentences, embedded }
        },
        writeItems: async () => {
          const { library } = await open('update')
          return (await import('../core/study/quiz/write-items.ts')).writeItems(library)
        },
        diagnose: async () => (await import('./doctor-checks.ts')).diagnose(),
        evaluation: {
          answers: async (questions) => {
            const { evaluateAnswering } = await import('./evaluate-answering.ts')
            return evaluateAnswering(questions, await open('update'), progress)
          },
          retrieval: async (options) => {
            const { evaluateRetrieval } = await import('./evaluate-retrieval.ts')
            return evaluateRetrieval(options, { config: await readConfig(), progress, signal: interruption.signal })
          },
        },
        backups: {
          list: async () => (await backups()).list(),
          make: async () => (await backups()).make(),
          restore: async (name) => (await backups()).restore(name),
        },
        library: {
          add: async (names, options) => (await library()).add(names, options),
          fetch: async (identifiers, options) => (await library()).fetch(identifiers, options),
          remove: async (ids) => (await library()).remove(ids),
          list: async () => (await library()).list(),
          check: async () => (await library()).check(),
        },
      },
      printer,
    )
  } finally {
    interruption.release()
    await Promise.all(opened.map((answering) => answering.close()))
  }
}
