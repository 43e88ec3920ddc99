import { pointsBack } from './follow-up.ts'

/** Between two things said; "et al. 2006" and "approx. five" are one. */
const BREAK = /(?<=[?!…]|(?:\p{L}{3}|\d)\.+)(?<!\b(?:approx|incl|resp|vol|fig|ref|etc)\.)\s+/iu
/** Asks, or tells to explain */
const ASKS =
  /\?$|^(?:(?:so|and|but|ok|please|pls|kindly)\W+)*(?:(?:(?:in|to|from|by|for|with) )?wh\w+|how|is|are|was|were|has|have|do|does|did|can|could|should|explain|list|name|give|tell)\b/i

/** The questions in a message of several sentences that point at nothing said before; none where it is one sentence. */
export function questionsIn(message: string): readonly string[] {
  const said = message.split(BREAK)
  return said.length === 1 ? [] : said.filter((each) => ASKS.test(each) && !pointsBack(each))
}
