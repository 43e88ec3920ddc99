/** Whether a name may be meant as a pattern rather than as a file's name. */
export function hasWildcards(name: string): boolean {
  return /[*?[{]/.test(name)
}

/**
 * A pattern as shells have it, for paths with forward slashes: `*` and `?` inside a name, `**` for any folders, `[a-z]` or `[!a-z]` for
 * one character, `{pdf,md}` for alternatives (not nested).
 */
export function globToRegExp(pattern: string): RegExp {
  const parts = pattern.match(/\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|\{[^{}/]*\}|[\s\S]/g) ?? []
  return new RegExp(`^${parts.map(translate).join('')}$`, 'u')
}

function translate(part: string): string {
  if (part === '**/') return '(?:[^/]+/)*'
  if (part === '**') return '.*'
  if (part === '*') return '[^/]*'
  if (part === '?') return '[^/]'
  if (/^\[.+\]$/.test(part)) return classOf(part)
  if (/^\{.*\}$/s.test(part)) return `(?:${part.slice(1, -1).split(',').map(escapeAll).join('|')})`
  return escapeAll(part)
}

function classOf(part: string): string {
  const negated = part.startsWith('[!')
  const inside = part.slice(negated ? 2 : 1, -1).replace(/[\\^[\]&~]/g, '\\$&')
  return `[${negated ? '^/' : ''}${inside}]`
}

function escapeAll(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
