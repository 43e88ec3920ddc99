/** An invented PubMed page, saved as text. */
export function pubmedPage({ title = 'A study of things', abstract }: { title?: string; abstract: string }): string {
  return [
    'An official website of the United States government',
    '',
    'Review',
    '. 2021 Jan 1;1(2):3-4.',
    'doi: 10.1000/invented.1.',
    '',
    title,
    '',
    'Affiliations',
    '',
    title,
    '',
    'Ada Example et al. J Invented Stud. .',
    '',
    'Abstract',
    '',
    abstract,
    '',
    'Keywords: Invention.',
    '',
    'PubMed Disclaimer',
    '',
  ].join('\n')
}
