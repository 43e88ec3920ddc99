import { about } from './about.ts'
import { ask } from './ask.ts'
import type { Command } from './command.ts'
import { findEvidence } from './find-evidence.ts'
import { createHelp } from './help.ts'
import { sources } from './sources.ts'

const ANSWERING: readonly Command[] = [ask, sources, about, findEvidence]

/** Every slash command and message menu; what is registered with Discord is read from here too. */
export const ALL_COMMANDS: readonly Command[] = [...ANSWERING, createHelp(ANSWERING)]
