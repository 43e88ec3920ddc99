import { Presets, SingleBar } from 'cli-progress'

const ENDING = ['SIGINT', 'SIGTERM'] as const

/** Draws progress on standard error: a bar on a terminal, a line now and then elsewhere. */
export function createProgressBar() {
  let bar: SingleBar | null = null
  let shown = ''
  let started = 0
  const end = () => {
    bar?.stop()
    bar = null
    for (const name of ENDING) process.removeListener(name, endWithProcess)
  }
  /** A bar hides the cursor and holds long lines back: a terminal must not stay so. */
  const endWithProcess = (name: NodeJS.Signals) => {
    end()
    if (process.listenerCount(name) === 0) process.kill(process.pid, name)
  }
  return {
    report(task: string, done: number, total: number, unit: string) {
      if (bar === null || shown !== task) {
        end()
        shown = task
        started = performance.now()
        bar = new SingleBar(
          {
            format: `${task} {bar} {percentage} % | {value} of {total} ${unit} | {rate} ${unit}/s | {left} left`,
            formatValue: (value, _options, type) =>
              type === 'value' || type === 'total' ? value.toFixed() : String(value),
            stream: process.stderr,
            noTTYOutput: true,
            notTTYSchedule: 5000,
            hideCursor: true,
          },
          Presets.shades_classic,
        )
        bar.start(total, done, { rate: '–', left: '–' })
        for (const name of ENDING) process.prependOnceListener(name, endWithProcess)
      }
      bar.setTotal(total)
      const rate = done / ((performance.now() - started) / 1000)
      bar.update(done, rate > 0 ? { rate: rate.toFixed(1), left: duration((total - done) / rate) } : {})
    },
    note(sentence: string) {
      end()
      process.stderr.write(`${sentence}\n`)
    },
    end,
  }
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
