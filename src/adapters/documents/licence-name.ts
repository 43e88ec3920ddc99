/** Addresses of Creative Commons deeds, see https://creativecommons.org/licenses/list.en */
const DEED = /creativecommons\.org\/(?:licenses\/(by(?:-(?:nc|nd|sa)){0,2})|publicdomain\/(zero))(?:\/(\d\.\d))?/i

/** The short name of a licence that an address of a Creative Commons deed stands for, e.g. "CC BY-NC 4.0"; `null` for all else. */
export function licenceAt(address: string): string | null {
  const deed = DEED.exec(address)
  if (deed === null) return null
  const [, terms, zero, version] = deed
  const name = zero === undefined ? `CC ${terms?.toUpperCase()}` : 'CC0'
  return version === undefined ? name : `${name} ${version}`
}
