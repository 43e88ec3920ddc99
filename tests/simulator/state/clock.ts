interface Alarm {
  readonly due: number
  readonly run: () => void
  timer: NodeJS.Timeout
}

/** Real time plus whatever `advance` has skipped, in milliseconds since 1970. */
export interface Clock {
  now(): number
  /** Moves time forward at once and runs what falls due on the way. */
  advance(ms: number): void
  /** Calls `run` once `ms` have passed; the returned function cancels it. */
  after(ms: number, run: () => void): () => void
  stop(): void
}

export function createClock(): Clock {
  let skipped = 0
  const alarms = new Set<Alarm>()
  const now = () => Date.now() + skipped
  const ring = (alarm: Alarm) => {
    if (!alarms.delete(alarm)) return
    clearTimeout(alarm.timer)
    alarm.run()
  }
  const arm = (alarm: Alarm) => {
    clearTimeout(alarm.timer)
    alarm.timer = setTimeout(() => ring(alarm), Math.max(0, alarm.due - now()))
    alarm.timer.unref()
  }
  return {
    now,
    advance: (ms) => {
      skipped += ms
      for (const alarm of [...alarms].sort((a, b) => a.due - b.due)) {
        if (alarm.due <= now()) ring(alarm)
        else arm(alarm)
      }
    },
    after: (ms, run) => {
      const alarm: Alarm = { due: now() + ms, run, timer: setTimeout(() => undefined, 0) }
      alarms.add(alarm)
      arm(alarm)
      return () => {
        clearTimeout(alarm.timer)
        alarms.delete(alarm)
      }
    },
    stop: () => {
      for (const alarm of alarms) clearTimeout(alarm.timer)
      alarms.clear()
    },
  }
}
