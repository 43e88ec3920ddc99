/** Remembers the last `limit` ids, so that nothing is handled twice when Discord sends it again. */
export interface SeenIds {
  /** Whether `id` is new; it no longer is afterwards */
  add(id: string): boolean
  /** Lets `id` come again */
  forget(id: string): void
}

export function createSeenIds(limit: number): SeenIds {
  const ids = new Set<string>()
  return {
    add(id) {
      if (ids.has(id)) return false
      ids.add(id)
      for (const oldest of ids) {
        if (ids.size <= limit) break
        ids.delete(oldest)
      }
      return true
    },
    forget(id) {
      ids.delete(id)
    },
  }
}
