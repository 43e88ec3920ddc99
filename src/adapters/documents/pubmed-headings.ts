/** Headings and buttons of a PubMed page under which nothing of the article stands. Lower-case. */
const FURNITURE: ReadonlySet<string> = new Set([
  'actions',
  'affiliation',
  'affiliations',
  'associated data',
  'cite',
  'cited by',
  'collaborators',
  'collaborators, affiliations',
  'comment in',
  'comment on',
  'copy',
  'display options',
  'erratum in',
  'expression of concern in',
  'figures',
  'format',
  'full text links',
  'grants and funding',
  'linkout - more resources',
  'mesh terms',
  'page navigation',
  'permalink',
  'personal name as subject',
  'publication types',
  'pubmed disclaimer',
  'references',
  'related information',
  'retraction in',
  'save',
  'share',
  'similar articles',
  'substances',
  'supplementary concepts',
  'title & authors',
  'update in',
  'update of',
])

/** What the labels of structured abstracts are made of. */
const LABEL_WORD =
  /\b(?:aims?|background|case|conclusions?|context|data|design|discussion|evidence|findings|funding|hypothesis|implications|importance|interpretation|interventions?|introduction|limitations|materials|measure(?:ment)?s|methods?|objectives?|outcomes?|participants|patients|purpose|rationale|recent|registration|relevance|results?|setting|significance|subjects|summary)\b/i

/** Whether a line, trimmed, is one of the page's own headings. */
export function isHeading(line: string): boolean {
  return FURNITURE.has(line.toLowerCase()) || contentHeading(line) !== null
}

/** The heading under which the article's own words stand, as a section is named; `null` for every other line. */
export function contentHeading(line: string): string | null {
  if (/^abstract$/i.test(line)) return 'Abstract'
  return /^conflicts? of interest statement$/i.test(line) ? line : null
}

/** A heading at the beginning of its paragraph, and how much of the paragraph it takes up, in UTF-16 units. */
export interface RunInHeading {
  readonly heading: string
  readonly length: number
}

/** The "Background" of "Background: Cells …". */
export function abstractLabel(paragraph: string): RunInHeading | null {
  const match = /^(\p{Lu}[^:.]{2,60}):\s+(?=\S)/u.exec(paragraph)
  const heading = match?.[1] ?? ''
  return match !== null && LABEL_WORD.test(heading) && heading.split(' ').length <= 6
    ? { heading, length: match[0].length }
    : null
}

/** The "Declaration of competing interest" of "Declaration of competing interest The authors …". */
export function statementHeading(paragraph: string): RunInHeading | null {
  const match =
    /^((?:declarations? of (?:competing |conflicting )?interests?|conflicts? of interests?|competing (?:financial )?interests?|(?:financial )?disclosures?)(?: statement)?)\s*[:.]?\s+/i.exec(
      paragraph,
    )
  if (match === null || !/^\p{Lu}/u.test(paragraph.slice(match[0].length))) return null
  return { heading: match[1] ?? '', length: match[0].length }
}
