import type { Answer } from './article-services.ts'

/** One result of Europe PMC's search with `resultType=core`: the documented fields, with an invented article. */
export const RESULT = {
  id: '32000001',
  source: 'MED',
  pmid: '32000001',
  pmcid: 'PMC7000001',
  fullTextIdList: { fullTextId: ['PMC7000001'] },
  doi: '10.5555/JIB.2021.7',
  title: 'Vesicles of <i>invented</i> cells, 10<sup>6</sup> at a time.',
  authorString: 'Doe JB, O&#x27;Neill A, Vesicle Group.',
  authorList: {
    author: [
      { fullName: 'Doe JB', firstName: 'Jane B', lastName: 'Doe', initials: 'JB' },
      { fullName: "O'Neill A", firstName: 'Ann', lastName: "O'Neill", initials: 'A' },
      { collectiveName: 'Vesicle Group' },
    ],
  },
  journalInfo: {
    issue: '3',
    volume: '12',
    journalIssueId: 1,
    dateOfPublication: '2021 Mar',
    monthOfPublication: 3,
    yearOfPublication: 2021,
    printPublicationDate: '2021-03-01',
    journal: {
      title: 'Journal of invented biology',
      medlineAbbreviation: 'J Invent Biol',
      issn: '0000-0000',
      isoabbreviation: 'J Invent Biol',
      nlmid: '1',
    },
  },
  pubYear: '2021',
  pageInfo: '45-67',
  abstractText:
    '<h4>Background</h4>Vesicles are small (p&lt;0.05).<h4>Methods and results</h4>They stayed so. <b>10<sup>-9</sup></b> m.',
  publicationStatus: 'ppublish',
  language: 'eng',
  pubModel: 'Print',
  pubTypeList: { pubType: ['review-article', 'Review', 'Journal Article'] },
  isOpenAccess: 'Y',
  inEPMC: 'Y',
  inPMC: 'N',
  hasPDF: 'Y',
  license: 'cc by',
  citedByCount: 4,
  firstPublicationDate: '2021-03-01',
}

/** A result as JSON has it; a field that is `undefined` is left out. */
export type Result = Readonly<Record<string, unknown>>

export function searchAnswer(...results: readonly Result[]): Answer {
  const body = JSON.stringify({
    version: '6.9',
    hitCount: results.length,
    nextCursorMark: '*',
    request: { queryString: 'as asked', resultType: 'core', cursorMark: '*', pageSize: 25, sort: '', synonym: false },
    resultList: { result: results },
  })
  return { type: 'application/json;charset=UTF-8', body }
}

/** An open article under CC BY unless `changes` say otherwise. */
export function found(changes: Result = {}): Answer {
  return searchAnswer({ ...RESULT, ...changes })
}

/** The head and body of a JATS file as Europe PMC gives them out. */
export const JATS = `<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.4 20241031//EN" "JATS-archivearticle1-4-mathml3.dtd">
<article article-type="review-article" xml:lang="en" dtd-version="1.4"><front><journal-meta><journal-title-group><journal-title>Journal of invented biology</journal-title></journal-title-group></journal-meta><article-meta><article-id pub-id-type="pmcid">PMC7000001</article-id><article-id pub-id-type="pmcaid">99</article-id><article-id pub-id-type="pmid">32000001</article-id><article-id pub-id-type="doi">10.5555/JIB.2021.7</article-id><title-group><article-title>Vesicles of invented cells</article-title></title-group><pub-date pub-type="ppub"><year>2021</year></pub-date></article-meta></front><body><sec><title>Size</title><p>Vesicles are small.</p></sec></body></article>
`

export function fullText(xml = JATS): Answer {
  return { type: 'application/xml', body: xml }
}

/** PubMed's MEDLINE format as efetch gives it, with the empty line that it begins with. */
export const MEDLINE = `
PMID- 32000001
OWN - NLM
STAT- MEDLINE
DCOM- 20210401
LR  - 20210401
IS  - 0000-0000 (Print)
VI  - 12
IP  - 3
DP  - 2021 Mar
TI  - Vesicles of invented cells, 10(6) at a
      time.
PG  - 45-67
LID - 10.5555/JIB.2021.7 [doi]
AB  - BACKGROUND: Vesicles are small. METHODS AND RESULTS: They stayed
      so.
FAU - Doe, Jane B
AU  - Doe JB
LA  - eng
PT  - Journal Article
PT  - Review
TA  - J Invent Biol
JT  - Journal of invented biology
PMC - PMC7000001
SO  - J Invent Biol. 2021 Mar;12(3):45-67. doi: 10.5555/JIB.2021.7.
`

export function record(text = MEDLINE): Answer {
  return { type: 'text/plain; charset=UTF-8', body: text }
}

export function converted(...records: readonly Readonly<Record<string, unknown>>[]): Answer {
  const body = JSON.stringify({
    status: 'ok',
    'response-date': '2026-03-01 12:00:00',
    request: { format: 'json', tool: 'exocite' },
    records,
  })
  return { type: 'application/json', body }
}

export const NOTHING_FOUND = searchAnswer()
