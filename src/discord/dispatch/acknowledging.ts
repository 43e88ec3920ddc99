/** Lets first responses go ahead of everything else: Discord waits three seconds for them, and for the rest a quarter of an hour. */
export interface Acknowledging {
  /** Makes a first response */
  first<T>(respond: () => Promise<T>): Promise<T>
  /** Resolves once no first response is on its way, or after `AT_MOST_MS` */
  quiet(): Promise<void>
}

/** Longer than the first responses of a hundred people take, and no delay that one would notice */
const AT_MOST_MS = 500

export function createAcknowledging(): Acknowledging {
  let underWay = 0
  const waiting = new Set<() => void>()

  function goOn(): void {
    for (const resume of waiting) resume()
  }

  return {
    async first(respond) {
      underWay += 1
      try {
        return await respond()
      } finally {
        underWay -= 1
        if (underWay === 0) goOn()
      }
    },
    quiet() {
      if (underWay === 0) return Promise.resolve()
      return new Promise((resolve) => {
        const resume = () => {
          clearTimeout(timer)
          waiting.delete(resume)
          resolve()
        }
        const timer = setTimeout(resume, AT_MOST_MS)
        waiting.add(resume)
      })
    },
  }
}
