import type { DocumentKind } from '../corpus/document.ts'

/** A work as a bibliography lists it. `null` means unknown; nothing is guessed. */
export interface CitedWork {
  /** ASCII letters, digits and hyphens; unique in a bibliography, and unchanged when later works are added to it */
  readonly key: string
  /** `null` for a work that the library does not hold but relays */
  readonly kind: DocumentKind | null
  readonly title: string
  /** Whether `title` is a description, not the work's own */
  readonly titleIsDescription: boolean
  /** As the source lists them */
  readonly authors: readonly string[]
  readonly journal: string | null
  readonly year: number | null
  /** Volume, issue and pages as printed, e.g. "256:118002" */
  readonly locator: string | null
  readonly doi: string | null
  readonly url: string | null
  readonly licence: string | null
  readonly retraction: string | null
  /** Whether its own words were quoted; otherwise a quoted text relays it */
  readonly quoted: boolean
}
