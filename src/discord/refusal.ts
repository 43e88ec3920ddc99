import { UserError } from '../core/shared/errors.ts'

/** What a person is told when something cannot be done, in Discord's Markdown: whatever is not ours in it has been escaped. */
export class Refusal extends UserError {}
