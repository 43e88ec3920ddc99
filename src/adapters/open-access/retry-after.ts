/**
 * How long a `Retry-After` header asks to wait, in milliseconds: seconds or a date (RFC 9110, section 10.2.3); `null` when there
 * is none that makes sense.
 */
export function readRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
