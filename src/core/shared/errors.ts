import type { Phrase } from './phrase.ts'

/**
 * Something the person who asked can put right; the message says what is wrong and what to do. Exit status 1. What reaches people in
 * a chat is a phrase, so that it can be said in their language; what only a terminal shows is plain English.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly phrase: Phrase | null

  /** @param options `phrase` where a chat is to say it in other words than a terminal */
  constructor(said: string | Phrase, options?: ErrorOptions & { readonly phrase?: Phrase }) {
    super(typeof said === 'string' ? said : said.words, options)
    this.phrase = typeof said === 'string' ? (options?.phrase ?? null) : said
  }
}

/** The person stopped the work; what was there before it stands. Exit status 130, as shells have it for Ctrl-C. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/**
 * Something the operator can put right: a missing model, a damaged index, a wrong setting. Exit status 2.
 * `message` says what is wrong; `remedy` what to type or change, as a sentence of its own.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError'
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.remedy = remedy
  }
}

/** Something outside this program did not work just now, and may when it is tried again: a database that another process locks. Exit status 4. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError'
}
