import { about } from './about.ts'
import { ask } from './ask.ts'
import { bibliography } from './bibliography.ts'
import { cards } from './cards.ts'
import type { Command } from './command.ts'
import { define } from './define.ts'
import { findEvidence } from './find-evidence.ts'
import { createHelp } from './help.ts'
import { library } from './library.ts'
import { passages } from './passages.ts'
import { privacy } from './privacy.ts'
import { quiz } from './quiz.ts'
import { room } from './room.ts'
import { session } from './session.ts'
import { sources } from './sources.ts'

const COMMANDS: readonly Command[] = [
  ask,
  passages,
  define,
  sources,
  bibliography,
  quiz,
  cards,
  session,
  library,
  room,
  privacy,
  about,
  findEvidence,
]

/** Every slash command and message menu; what is registered with Discord is read from here too. */
export const ALL_COMMANDS: readonly Command[] = [...COMMANDS, createHelp(COMMANDS)]
