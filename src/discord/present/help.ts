/** One command as the help lists it. */
export interface HelpEntry {
  readonly name: string
  readonly description: string
}

/** How to ask, and what each command does. */
export function presentHelp(commands: readonly HelpEntry[]): string {
  return [
    '**How to ask**',
    'Use `/ask`, mention me in a channel, or write to me directly. One plain English sentence works best: *Where do exosomes come from?*',
    '',
    '**What you get**',
    'Sentences quoted word for word from the library, each with a number, and under them the place each one comes from. If the library has no answer, I say so instead of guessing.',
    '',
    '**Commands**',
    ...commands.map(({ name, description }) => `\`/${name}\` – ${description}`),
    '',
    '-# Quotes are for study. They are not medical advice.',
  ].join('\n')
}

/** For a mention or message without a question. */
export const HOW_TO_ASK =
  'Hello! Ask me something about the library, for example: *Where do exosomes come from?* I answer with sentences quoted from it. `/help` tells you more.'
