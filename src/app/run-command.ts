import type { ExitStatus } from '../cli/exit-status.ts'
import { createPrinter } from '../cli/print.ts'
import { createProgressBar } from '../cli/progress-bar.ts'
import { runCli } from '../cli/run.ts'
import { loadConfig } from '../config/load-config.ts'
import { createBackupCommands } from './backup-commands.ts'
import { diagnose } from './doctor-checks.ts'
import { evaluateAnswering } from './evaluate-answering.ts'
import { evaluateRetrieval } from './evaluate-retrieval.ts'
import { interruptible } from './interruption.ts'
import { createLibraryCommands } from './library/commands.ts'
import { type OpenedAnswering, openAnswering } from './open-answering.ts'

/** Runs one command of the terminal program, opening only what it needs, and closes it again. */
export async function runCommand(args: readonly string[]): Promise<ExitStatus> {
  const printer = createPrinter(process.stdout.isTTY === true && !args.includes('--json'))
  const progress = createProgressBar()
  const interruption = interruptible()
  const opened: OpenedAnswering[] = []
  const open = async (index: 'update' | 'rebuild') => {
    const answering = await openAnswering({ config: loadConfig(), progress, index, signal: interruption.signal })
    opened.push(answering)
    return answering
  }
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
        diagnose,
        evaluation: {
          answers: async (questions) => evaluateAnswering(questions, await open('update'), progress),
          retrieval: (options) =>
            evaluateRetrieval(options, { config: loadConfig(), progress, signal: interruption.signal }),
        },
        backups: createBackupCommands(),
        library: createLibraryCommands({
          progress,
          signal: () => interruption.signal,
          note: printer.note,
          update: () => open('update'),
        }),
      },
      printer,
    )
  } finally {
    interruption.release()
    await Promise.all(opened.map((answering) => answering.close()))
  }
}
