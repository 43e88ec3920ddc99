import { runCommand } from './app/run-command.ts'

process.exitCode = await runCommand(process.argv.slice(2))
