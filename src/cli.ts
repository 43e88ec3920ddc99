import { runCommand } from './app/run-command.ts'

// Who reads the output has gone, as in "| head -1": nothing more needs doing.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
process.exitCode = await runCommand(process.argv.slice(2))
