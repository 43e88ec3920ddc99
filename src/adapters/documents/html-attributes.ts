/** Elements whose content is no markup: what looks like a tag in it is none. */
const RAW = /^(?:script|style|textarea|title|xmp|noframes)\b/i

/** Closing tags may have attributes, too, and are read in full before these are thrown away. */
const TAG = /^<\/?[a-z]/i

/**
 * The most attributes of any tag in a page, roughly counted in one pass. Readers of HTML compare every attribute of a tag
 * with all before it, so that a single tag with a million of them would take hours.
 */
export function mostAttributes(text: string): number {
  let most = 0
  for (let place = text.indexOf('<'); place >= 0; place = text.indexOf('<', place + 1)) {
    if (text.startsWith('<!--', place)) {
      place = text.indexOf('-->', place)
      if (place < 0) break
    } else if (TAG.test(text.slice(place, place + 3))) {
      const tag = scanTag(text, place + 1)
      most = Math.max(most, tag.attributes)
      const raw = RAW.exec(text.slice(place + 1, place + 12))?.[0]
      const end = raw === undefined ? tag.end : text.indexOf('</', tag.end)
      if (end < 0) break
      place = end - 1
    }
  }
  return most
}

/** What a tag is made of: a quoted value, white space, or a name or bare value. */
const PART = /\s*=\s*(?:"[^"]*"|'[^']*')|[\s/]+|([^\s/>=]+)|=/y

function scanTag(text: string, start: number): { readonly attributes: number; readonly end: number } {
  let attributes = 0
  PART.lastIndex = start
  for (let end = start; ; end = PART.lastIndex) {
    const part = PART.exec(text)
    if (part === null) return { attributes, end }
    if (part[1] !== undefined) attributes++
  }
}
