import { createInterface } from 'node:readline/promises'
import { counted } from '../cli/counted.ts'
import { reportFailure } from '../cli/exit-status.ts'
import { leftOut } from '../cli/left-out.ts'
import { presentAnswer } from '../cli/present-answer.ts'
import type { Printer } from '../cli/print.ts'
import type { OpenedAnswering } from './open-answering.ts'

const FIRST_QUESTION = 'What are the main sources of MSCs?'

const HOW_TO_CONNECT = [
  'To bring Exocite to Discord:',
  '  1. Make an application with a bot at https://discord.com/developers/applications',
  '  2. Copy .env.example to .env and put the bot’s token behind DISCORD_TOKEN=',
  '  3. Run npm start again; its line with "event":"ready" has the link that invites the bot to your server.',
]

/** Shows one cited answer and how to connect to Discord; then answers questions as long as a person types them. */
export async function demonstrate(answering: OpenedAnswering, printer: Printer): Promise<void> {
  const { library, manifest } = answering
  const texts = counted(library.documents.size, 'text')
  for (const line of leftOut(manifest.sources)) printer.note(line)
  printer.out(`The library holds ${texts} in ${counted(library.passages.length, 'passage')}. For example:`)
  printer.out('')
  printer.out(`> ${FIRST_QUESTION}`)
  await answer(FIRST_QUESTION, answering, printer)
  printer.out('')
  for (const line of HOW_TO_CONNECT) printer.out(line)
  if (process.stdin.isTTY) await answerTypedQuestions(answering, printer)
}

async function answerTypedQuestions(answering: OpenedAnswering, printer: Printer): Promise<void> {
  printer.out('')
  printer.out('Type a question, or press Ctrl-D to leave.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
  terminal.prompt()
  for await (const line of terminal) {
    if (line.trim() !== '') await answer(line, answering, printer)
    terminal.prompt()
  }
}

async function answer(text: string, answering: OpenedAnswering, printer: Printer): Promise<void> {
  try {
    const given = await answering.answer({ text, source: null, history: [] })
    for (const line of presentAnswer(given, printer.paint)) printer.out(line)
  } catch (error) {
    reportFailure(error, printer)
  }
}
