/** `text` on one line and in at most `limit` UTF-16 units; what is left out at the end, from a word border on, becomes "…". */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const room = line.slice(0, limit)
  const border = room.lastIndexOf(' ')
  const cut = border > limit / 2 ? room.slice(0, border) : room.slice(0, limit - 1)
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–-]+$/, '')}…`
}
