import { CUSTOM_ID_LIMIT } from '../present/limits.ts'

/** Raised when the meaning of ids changes; ids of other versions are those of expired controls. */
const VERSION = '1'
const PART = /^[\w.~-]*$/
const NAME = /^[a-z][a-z-]*$/

/** What a button, menu or modal carries: everything that is needed to run it after a restart. */
export interface ControlId {
  /** The control's name */
  readonly name: string
  /** The one person who may use it; `null`: everybody who sees it */
  readonly ownerId: string | null
  readonly args: readonly string[]
}

/**
 * As Discord keeps it: "1:why::3fZk9Q" or "1:context:123456789012345678:3fZk9Q:2".
 * @throws RangeError when it is longer than Discord allows, or an argument holds anything but letters, digits and "_.~-"
 */
export function writeControlId({ name, ownerId, args }: ControlId): string {
  const parts = [name, ownerId ?? '', ...args]
  const written = [VERSION, ...parts].join(':')
  if (!NAME.test(name) || !parts.every((part) => PART.test(part)) || written.length > CUSTOM_ID_LIMIT) {
    throw new RangeError(`"${written}" cannot be the id of a control.`)
  }
  return written
}

/** The other way round; `null` for anything that {@link writeControlId} has not written. */
export function readControlId(written: string): ControlId | null {
  const [version, name = '', ownerId = '', ...args] = written.split(':')
  const wellFormed = NAME.test(name) && [ownerId, ...args].every((part) => PART.test(part))
  if (version !== VERSION || !wellFormed || written.length > CUSTOM_ID_LIMIT) return null
  return { name, ownerId: ownerId === '' ? null : ownerId, args }
}
