import type { ExitStatus } from '../cli/exit-status.ts'
import { createPrinter } from '../cli/print.ts'
import { createProgressBar } from '../cli/progress-bar.ts'
import { runCli } from '../cli/run.ts'
import { loadConfig } from '../config/load-config.ts'
import { diagnose } from './doctor-checks.ts'
import { type OpenedAnswering, openAnswering } from './open-answering.ts'

/** Runs one command of the terminal program, opening only what it needs, and closes it again. */
export async function runCommand(args: readonly string[]): Promise<ExitStatus> {
  const printer = createPrinter(process.stdout.isTTY === true && !args.includes('--json'))
  const progress = createProgressBar()
  const opened: OpenedAnswering[] = []
  const open = async (index: 'update' | 'rebuild') => {
    const answering = await openAnswering({ config: loadConfig(), progress, index })
    opened.push(answering)
    return answering
  }
  try {
    return await runCli(
      args,
      {
        openAnswering: async () => (await open('update')).answer,
        reindex: async () => {
          const { library, manifest, embedded } = await open('rebuild')
          const { generation, sources, passages, sentences } = manifest
          return { generation, sources, documents: library.documents.size, passages, sentences, embedded }
        },
        diagnose,
      },
      printer,
    )
  } finally {
    await Promise.all(opened.map((answering) => answering.close()))
  }
}
