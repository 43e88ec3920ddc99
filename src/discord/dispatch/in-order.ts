/** Runs tasks of the same key one after the other, in the order they came; different keys do not wait for each other. */
export interface InOrder {
  /** Resolves or rejects with the task itself; a task that fails does not hold up the next. */
  run(key: string, task: () => Promise<void>): Promise<void>
}

export function createInOrder(): InOrder {
  const last = new Map<string, Promise<void>>()
  return {
    run(key, task) {
      const before = last.get(key)
      const running = before === undefined ? task() : before.then(task)
      const settled = running.then(noop, noop).then(() => {
        if (last.get(key) === settled) last.delete(key)
      })
      last.set(key, settled)
      return running
    },
  }
}

function noop(): void {}
