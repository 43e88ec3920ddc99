/** Work of which so much runs at a time; whoever comes later waits for a turn, first come, first served. */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>
  /** `work` for each item, results in order. It asks for each turn anew, so that others come in between. */
  takeForEach<I, T>(items: readonly I[], work: (item: I) => Promise<T>): Promise<readonly T[]>
  /** Resolves when all turns taken so far have ended, well or not. */
  ended(): Promise<void>
}

export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = []
  const taken = new Set<Promise<void>>()
  let running = 0

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running < atOnce) running++
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }

  function take<T>(work: () => Promise<T>): Promise<T> {
    const turn = inTurn(work)
    const ended = turn.then(
      () => {},
      () => {},
    )
    taken.add(ended)
    void ended.then(() => taken.delete(ended))
    return turn
  }

  return {
    take,
    async takeForEach(items, work) {
      const results = new Array(items.length)
      const left = items.entries()
      const takeSome = async () => {
        for (const [i, item] of left) results[i] = await take(() => work(item))
      }
      await Promise.all(Array.from({ length: atOnce }, takeSome))
      return results
    },
    async ended() {
      await Promise.all(taken)
    },
  }
}
