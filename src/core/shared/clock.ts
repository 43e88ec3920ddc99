/** Time, handed in so that tests decide what it is. */
export interface Clock {
  /** The time of day */
  now(): Date
  /** Milliseconds from some fixed moment, never going back */
  monotonicMs(): number
}
