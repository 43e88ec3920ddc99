/**
 * A half-open range `[start, end)` of UTF-16 offsets into one document's canonical text.
 * `text.slice(span.start, span.end)` is the text it names.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The text that `span` names in `text`. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** The smallest span that holds both. */
export function cover(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) }
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** `span` without the white space at either end of the text it names; empty at `span.start` when nothing else is left. */
export function trim(text: string, span: Span): Span {
  const raw = slice(text, span)
  const start = span.start + (raw.length - raw.trimStart().length)
  return { start, end: Math.max(start, span.end - (raw.length - raw.trimEnd().length)) }
}
