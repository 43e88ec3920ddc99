const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const MONTH_MS = 30.44 * DAY_MS
const YEAR_MS = 365.25 * DAY_MS

/** How long it is, in one unit and in the reader's language: "10 min", "8 days", "2.1 yrs". */
export function timeSpan(ms: number, locale: string): string {
  const [unit, size] = unitOf(ms)
  const digits = unit === 'month' || unit === 'year' ? 1 : 0
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(locale, format).format(Math.max(unit === 'minute' ? 1 : 0, ms / size))
}

function unitOf(ms: number): readonly ['minute' | 'hour' | 'day' | 'month' | 'year', number] {
  if (ms < HOUR_MS) return ['minute', MINUTE_MS]
  if (ms < DAY_MS) return ['hour', HOUR_MS]
  if (ms < 2 * MONTH_MS) return ['day', DAY_MS]
  return ms < YEAR_MS ? ['month', MONTH_MS] : ['year', YEAR_MS]
}
