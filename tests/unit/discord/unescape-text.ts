/** What a reader sees of an escaped text: Discord does not show a backslash in front of anything but letters, digits and blanks. */
export function unescapeText(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1')
}
