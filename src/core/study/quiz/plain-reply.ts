/** What people put before and behind an answer. */
const BEFORE =
  /^(?:(?:i (?:think|guess|believe|say|am sure)(?: that)?|i['’]?d say|i would say|it(?:['’]s| is| was| must be| should be)|they are|that(?:['’]s| is)|is it|maybe|perhaps|probably|surely|um+|uh+|hm+|well|ok(?:ay)?|(?:the |my )?(?:right )?answer(?: is|:)?|the|an?)[\s,:]+)/iu
const BEHIND =
  /[\s,]+(?:please|pls|thanks|thank you|i (?:think|guess|believe)|maybe|perhaps|right|of course|for sure)$/iu
const FORMATTING = /(?<!\d)\*|\*(?!\s?\d)|[_`|]|~~/g

/** A reply without formatting, quotation marks, closing punctuation, articles and polite words around the answer. */
export function plainReply(typed: string): string {
  const shown = typed.replace(FORMATTING, ' ').replace(/\s+/gu, ' ')
  let reply = trimmed(shown)
  for (;;) {
    const shorter = trimmed(reply.replace(BEHIND, '').replace(BEFORE, ''))
    if (shorter === reply || shorter === '') return reply
    reply = shorter
  }
}

function trimmed(text: string): string {
  return text.replace(/^[\s"“”'‘’(]+|[\s"“”'‘’).!?,;:]+$/gu, '')
}
