/** One of the records that PubMed saves into one file. */
export interface NbibRecord {
  /** Its number in PubMed */
  readonly pmid: string
  /** As they stand in the file */
  readonly bytes: Uint8Array
}

/** A record's first field, at the beginning of a line; a byte order mark may stand before the first (NLM, MEDLINE display format). */
const FIRST_FIELD = /^(?:\u00EF\u00BB\u00BF)?PMID- ?(\d+)/gm

/** The records of a file, in order. What is in another encoding than one that has ASCII in it has none. */
export function recordsOf(bytes: Uint8Array): readonly NbibRecord[] {
  // One sign for each byte, so that places in the one are places in the other.
  const starts = [...Buffer.from(bytes).toString('latin1').matchAll(FIRST_FIELD)]
  return starts.map(({ index, 1: pmid = '' }, i) => ({ pmid, bytes: bytes.subarray(index, starts[i + 1]?.index) }))
}
