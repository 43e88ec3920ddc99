import { readDoi } from './identifier.ts'
import { retractionOf } from './retraction.ts'

/** What is looked at in a record before it is kept. */
export interface MedlineRecord {
  readonly pmid: string
  readonly hasAbstract: boolean
  /** Bare and in lower case */
  readonly doi: string | null
  readonly retraction: string | null
}

/** A tag of up to four letters, padded, a hyphen and a space; further lines of a field are indented by six. */
const FIELD = /^([A-Z]{2,4}) *- (.*(?:\n {6}.*)*)/gm

/** PubMed's tags for notices about an article, as https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format lists them. */
const NOTICE_TAGS: Readonly<Record<string, string>> = { RIN: 'Retraction in', PRIN: 'Partial retraction in' }

/**
 * Reads what matters in one record of PubMed's MEDLINE format.
 * @throws Error in a few words when the text holds no record, or several
 */
export function readMedline(text: string): MedlineRecord {
  const fields = [...text.replaceAll('\r\n', '\n').matchAll(FIELD)].map(([, tag = '', value = '']) => ({
    tag,
    value: value.replace(/\s+/g, ' ').trim(),
  }))
  const valuesOf = (...tags: readonly string[]) =>
    fields.filter(({ tag }) => tags.includes(tag)).map(({ value }) => value)
  const [pmid, another] = valuesOf('PMID')
  if (pmid === undefined || !/^\d+$/.test(pmid) || valuesOf('TI', 'BTI').length === 0) throw new Error('no record')
  if (another !== undefined) throw new Error('several records')
  const notices = fields.flatMap(({ tag, value }) => {
    const type = NOTICE_TAGS[tag]
    return type === undefined ? [] : [{ type, reference: value }]
  })
  const doi = valuesOf('LID', 'AID').find((identifier) => /\[doi\]$/i.test(identifier))
  return {
    pmid,
    hasAbstract: valuesOf('AB', 'OAB').some((abstract) => abstract !== ''),
    doi: doi === undefined ? null : readDoi(doi.replace(/\s*\[doi\]$/i, '')),
    retraction: retractionOf(valuesOf('PT'), notices),
  }
}
