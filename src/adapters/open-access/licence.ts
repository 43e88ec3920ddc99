/**
 * Europe PMC's names for licences ("cc by", "cc by-nc-nd", "cc0") and the spellings of publishers, as "CC BY-NC-ND" and
 * "CC0"; other words stay as they are. `null` where nothing is known.
 * Documented at https://europepmc.org/docs/EBI_Europe_PMC_Web_Service_Reference.pdf (field `license`).
 */
export function readLicence(given: string | undefined): string | null {
  const text = (given ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (text === '') return null
  const [, kind, version] = /^cc[ -]?(0|by(?:[ -](?:nc|sa|nd))*)(?:[ -](\d\.\d))?$/i.exec(text) ?? []
  if (kind === undefined) return text.slice(0, 200)
  const name = kind === '0' ? 'CC0' : `CC ${kind.toUpperCase().replaceAll(' ', '-')}`
  return version === undefined ? name : `${name} ${version}`
}

/**
 * Whether the full text may be kept in a library, and quoted: CC0 and every CC BY. What allows no adaptations (ND) allows verbatim
 * copies, and a library keeps and quotes a text as it stands (https://creativecommons.org/licenses/by-nd/4.0/, section 2).
 */
export function allowsFullText(licence: string | null): boolean {
  return licence !== null && /^CC(?:0| BY(?:-NC)?(?:-SA|-ND)?)(?: \d\.\d)?$/.test(licence)
}
