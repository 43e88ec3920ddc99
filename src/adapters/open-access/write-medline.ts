import type { Article } from './article.ts'

/**
 * What Europe PMC knows of an article, in PubMed's MEDLINE format (tags as in https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format).
 * Every value is one line, so that no title or abstract can pass for another field.
 */
export function writeMedline(article: Article): string {
  const source = [article.journalAbbreviation || article.journal, article.date].filter((part) => part !== '').join('. ')
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ['PMID', article.pmid ?? ''],
    ['VI', article.volume],
    ['IP', article.issue],
    ['DP', article.date],
    ['TI', article.title],
    ['PG', article.pages],
    ['LID', article.doi === null ? '' : `${article.doi} [doi]`],
    ['AB', article.abstract],
    ...article.authors.map((name) => ['FAU', name] as const),
    ...article.groups.map((name) => ['CN', name] as const),
    ...article.publicationTypes.map((type) => ['PT', type] as const),
    ['TA', article.journalAbbreviation],
    ['JT', article.journal],
    ['PMC', article.pmcid ?? ''],
    ['SO', source],
  ]
  const lines = fields
    .map(([tag, value]) => [tag, value.replace(/[\s\p{Cc}]+/gu, ' ').trim()] as const)
    .filter(([, value]) => value !== '')
  return `${lines.map(([tag, value]) => `${tag.padEnd(4)}- ${value}`).join('\n')}\n`
}
