/** Emphasis, code, strikethrough, spoiler, masked link, and everything in angle brackets: mentions, emoji, timestamps, links */
const ANYWHERE = /[\\*_`~|[\]<]/g
/** The character that turns what follows into a bare link, an emoji by name, a ping or an invitation */
const IN_CONTEXT = /:(?=\/\/)|:(?=[\w+-]+:)|@(?=everyone|here)|(?<=discord(?:app)?\.(?:gg|com|me))\//gi
/** Heading, quote, list (plain or numbered) or small print at the start of a line */
const LINE_START = /^([^\S\n]*)([#>+-])/gm
const NUMBERED_LINE = /^([^\S\n]*\d+)([.)])(?=\s|$)/gm

/** `text` so that Discord shows it as it stands, whatever it holds. Only backslashes are added, which Discord does not show. */
export function escapeText(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(IN_CONTEXT, '\\$&')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED_LINE, '$1\\$2')
}

/** The address in angle brackets, so that Discord shows no preview of it; `null` when it is no plain web address. */
export function quietLink(url: string): string | null {
  return /^https?:\/\/[^\s<>]{1,400}$/.test(url) ? `<${url}>` : null
}
