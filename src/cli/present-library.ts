import { KIND_WORDS, retractionLine } from '../core/answering/citation-line.ts'
import type {
  Addition,
  Additions,
  CheckReport,
  Contents,
  ListedDocument,
  Refusal,
  Removals,
} from './library-use-cases.ts'
import type { Paint } from './print.ts'

const TITLE_WIDTH = 60

/** What was added, with what is not known of it, and what was refused, as lines for a terminal. */
export function presentAdditions({ added, refused, embedded }: Additions, paint: Paint): readonly string[] {
  return [
    ...added.flatMap((addition) => additionLines(addition, paint)),
    ...refusalLines(refused, 'Not added', paint),
    ...(added.length === 0 ? ['Nothing was added.'] : [paint.faint(`${count(embedded, 'text')} had to be embedded.`)]),
  ]
}

export function presentRemovals({ removed, refused }: Removals, paint: Paint): readonly string[] {
  return [
    ...removed.map(({ id, file, keptAt }) => `${paint.good('Removed')} ${id ?? file}; its file is kept at ${keptAt}.`),
    ...refusalLines(refused, 'Not removed', paint),
  ]
}

/** The library as a table, and below it the files that are left out. */
export function presentContents({ documents, leftOut }: Contents, paint: Paint): readonly string[] {
  const rows = documents.map((document) => [
    document.id,
    KIND_WORDS[document.kind],
    String(document.year ?? ''),
    String(document.passages),
    shorten(document.title),
  ])
  const [header = '', ...lines] = table([['ID', 'KIND', 'YEAR', 'PASSAGES', 'TITLE'], ...rows])
  return [
    paint.strong(header),
    ...lines.flatMap((line, i) => {
      const document = documents[i]
      return document === undefined ? [] : [line, ...detailLines(document, paint)]
    }),
    `${count(documents.length, 'text')}, ${count(passagesOf(documents), 'passage')}.`,
    ...leftOut.map(({ file, problem }) => `${paint.bad('Left out')} ${file}: ${problem}`),
  ]
}

export function presentCheck({ ok, documents, passages, findings }: CheckReport, paint: Paint): readonly string[] {
  const words = { note: paint.faint('note   '), mend: paint.bad('mend   '), damaged: paint.bad('damaged') }
  return [
    ...findings.flatMap(({ severity, subject, finding, remedy }) => [
      `${words[severity]} ${paint.strong(subject)}: ${finding}`,
      ...(remedy === null ? [] : [`        ${remedy}`]),
    ]),
    ok
      ? `${paint.good('The library is in order:')} ${count(documents, 'text')}, ${count(passages, 'passage')}.`
      : 'The library is not in order.',
  ]
}

function additionLines({ title, passages, missing, replaced, ...addition }: Addition, paint: Paint): readonly string[] {
  const { fetched } = addition
  const got = fetched === null ? '' : `, ${fetched.holds === 'abstract' ? 'title and abstract only' : 'full text'}`
  const terms = addition.licence === null ? '' : ` (${addition.licence})`
  return [
    `${paint.good('Added')} ${addition.id}: “${paint.strong(title)}”, ${count(passages, 'passage')}${got}${terms}`,
    ...(fetched?.whyAbstract ? [paint.faint(`  ${fetched.whyAbstract}`)] : []),
    ...(missing.length === 0
      ? []
      : [paint.faint(`  Not known: ${missing.join(', ')}. Say it in ${addition.file}.meta.json, see the README.`)]),
    ...replaced.map((file) => paint.faint(`  Replaces a file that is kept at ${file}.`)),
  ]
}

function detailLines(document: ListedDocument, paint: Paint): readonly string[] {
  const { authors, journal, doi, licence, source, file } = document
  const names = authors.length > 3 ? `${authors.slice(0, 3).join(', ')} and others` : authors.join(', ')
  const facts = [names, journal, doi, licence, source, file].filter((fact) => fact !== null && fact !== '')
  const warning = retractionLine(document)
  return [paint.faint(`  ${facts.join(' · ')}`), ...(warning === null ? [] : [`  ${paint.bad(warning)}`])]
}

function refusalLines(refused: readonly Refusal[], what: string, paint: Paint): readonly string[] {
  return refused.map(({ given, reason }) => `${paint.bad(what)} ${given}: ${reason}`)
}

/** Columns as wide as their widest cell, but for the last. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function shorten(title: string): string {
  return title.length <= TITLE_WIDTH ? title : `${title.slice(0, TITLE_WIDTH - 1).trimEnd()}…`
}

function passagesOf(documents: readonly ListedDocument[]): number {
  return documents.reduce((sum, { passages }) => sum + passages, 0)
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
