/** A moment (milliseconds since 1970) as Discord shows it in everybody's own time, by default "in 5 hours". */
export function presentMoment(at: number, style: 'R' | 'F' = 'R'): string {
  return `<t:${Math.floor(at / 1000)}:${style}>`
}
