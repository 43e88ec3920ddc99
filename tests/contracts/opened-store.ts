/** A store under test, on storage of its own that is gone after the test. */
export interface OpenedStore<T> {
  readonly store: T
  /** Closes it and opens it again, as after a restart */
  reopen(): Promise<T>
}

export type OpenStore<T> = () => Promise<OpenedStore<T>>
