import type { CitedWork } from './cited-work.ts'
import { onOneLine } from './on-one-line.ts'

/** The works as a Markdown page: those quoted, then those that the quoted texts relay. */
export function writeMarkdown(works: readonly CitedWork[]): string {
  const quoted = works.filter((work) => work.quoted)
  const relayed = works.filter((work) => !work.quoted)
  const parts = [
    ['Quoted', quoted],
    ['Relayed by the texts quoted', relayed],
  ] as const
  return [
    '# Sources\n',
    ...parts
      .filter(([, list]) => list.length > 0)
      .map(([heading, list]) => `## ${heading}\n\n${list.map((work) => `- ${line(work)}`).join('\n')}\n`),
  ].join('\n')
}

function line(work: CitedWork): string {
  const title = markdown(work.title)
  const place = [
    work.journal === null ? '' : `*${markdown(work.journal)}*`,
    work.locator === null ? '' : markdown(work.locator),
  ]
    .filter((part) => part !== '')
    .join(' ')
  const parts = [
    work.authors.length === 0 ? '' : markdown(work.authors.join(', ')),
    work.year === null ? '' : `(${work.year})`,
    work.titleIsDescription ? title : `“${title}”`,
    place,
    work.kind === 'study-notes' ? 'study notes' : '',
    addressOf(work.url),
    work.licence === null ? '' : `licence: ${markdown(work.licence)}`,
    work.retraction === null ? '' : `**RETRACTED: ${markdown(work.retraction)}**`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function addressOf(url: string | null): string {
  return url !== null && /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : ''
}

/** Everything that Markdown would read as markup stands for itself. */
function markdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]()#+!|<>~&-]/g, '\\$&')
}
