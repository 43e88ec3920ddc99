import type { KeptData } from '../../core/study/ports.ts'
import { say, sayPhrase } from '../localisation/catalogue.ts'
import { escapeText } from './escape.ts'

/** What is kept about the person who asks. */
export function presentKept(kept: readonly KeptData[], locale: string): string {
  const some = kept.filter(({ count }) => count > 0)
  if (some.length === 0) return say(locale, 'privacyNothing')
  const lines = some.map(({ said }) => escapeText(sayPhrase(locale, said)))
  return [say(locale, 'privacyTitle'), ...lines.map((line) => `- ${line}`), `-# ${say(locale, 'privacyNote')}`].join(
    '\n',
  )
}
