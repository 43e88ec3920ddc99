export type JsonObject = { readonly [key: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a JSON array; anything else gives an empty list. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** Length as Discord counts it: Unicode code points, not UTF-16 units. */
export function lengthOf(value: unknown): number {
  return [...textOf(value)].length
}

/** The first value that occurs a second time, or null. */
export function firstDuplicate(values: readonly unknown[]): unknown {
  return values.find((value, index) => values.indexOf(value) !== index) ?? null
}
