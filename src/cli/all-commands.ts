import type { Command } from './command.ts'
import { ask } from './commands/ask.ts'
import { backup } from './commands/backup.ts'
import { doctor } from './commands/doctor.ts'
import { evaluate } from './commands/eval.ts'
import { index } from './commands/index-library.ts'
import { items } from './commands/items.ts'
import { library } from './commands/library.ts'

export const COMMANDS: readonly Command[] = [ask, library, index, backup, items, evaluate, doctor]
