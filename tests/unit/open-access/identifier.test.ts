import { expect, test } from 'vitest'
import { nameOf, parseIdentifier } from '../../../src/adapters/open-access/identifier.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

const DOI = '10.1016/j.lfs.2020.118002'

test.each([
  DOI,
  '10.1016/J.LFS.2020.118002',
  `  ${DOI}\n`,
  `doi:${DOI}`,
  `DOI: ${DOI}.`,
  `doi ${DOI}`,
  `https://doi.org/${DOI}`,
  `http://dx.doi.org/${DOI}`,
  `HTTPS://WWW.DOI.ORG/${DOI}`,
  `doi.org/${DOI}`,
  `https://doi.org/10.1016%2Fj.lfs.2020.118002`,
  `<https://doi.org/${DOI}>`,
  `(${DOI})`,
  `“${DOI}”.`,
  `${DOI})`,
  '10.1016 / j.lfs.2020.118002',
  `\uFEFF10.1016/j.lfs.\u200B2020.118002`,
])('%j is the DOI', (given) => {
  expect(parseIdentifier(given)).toEqual({ kind: 'doi', value: DOI })
})

test.each([
  '10.1016/0092-8674(90)90001-x',
  '10.1002/(sici)1097-0258(19980815)17:15/16<1661::aid-sim968>3.0.co;2-2',
  '10.1000.10/123',
  '10.5555/a%2fb',
])('%j keeps what belongs to it', (doi) => {
  expect(parseIdentifier(doi)).toEqual({ kind: 'doi', value: doi })
})

test.each([
  '12345678',
  ' 12345678 ',
  'PMID 12345678',
  'pmid:12345678',
  'PMID: 012345678',
  'https://pubmed.ncbi.nlm.nih.gov/12345678/',
  'pubmed.ncbi.nlm.nih.gov/12345678/?term=x',
  'https://www.ncbi.nlm.nih.gov/pubmed/12345678',
  'https://europepmc.org/article/MED/12345678',
])('%j is the PMID', (given) => {
  expect(parseIdentifier(given)).toEqual({ kind: 'pmid', value: '12345678' })
})

test.each([
  'PMC1234567',
  'pmc1234567',
  'PMC 1234567',
  'PMCID: PMC1234567',
  'PMC1234567.1',
  'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/',
  'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/#sec1',
  'https://europepmc.org/article/PMC/PMC1234567',
])('%j is the PMCID', (given) => {
  expect(parseIdentifier(given)).toEqual({ kind: 'pmcid', value: 'PMC1234567' })
})

test.each([
  '',
  '   ',
  '0',
  'PMC',
  'PMC0',
  '1234567890',
  '10.1/x',
  '10.1016/',
  '10.1016/a b',
  '10.1016/a"b',
  'Lai et al., 2010',
  'https://example.org/12345678',
  'https://evil-ncbi.nlm.nih.gov.example.org/PMC1234567',
  '10.1016/j.lfs.2020.118002 10.1016/j.lfs.2020.118003',
])('%j is none, and the sentence shows how one looks', (given) => {
  expect(() => parseIdentifier(given)).toThrow(UserError)
  expect(() => parseIdentifier(given)).toThrow(
    `"${given.trim()}" is no DOI, PMID or PMCID; give one such as 10.1016/j.lfs.2020.118002, PMID 12345678 or PMC1234567.`,
  )
})

test('what is far too long is not repeated whole', () => {
  expect(() => parseIdentifier(`10.1016/${'x'.repeat(100_000)}`)).toThrow(/^"10\.1016\/x{52}…" is no DOI/)
})

test('names are as people write them', () => {
  expect(['doi:10.1016/X', '12345678', 'pmc1234567'].map((given) => nameOf(parseIdentifier(given)))).toEqual([
    '10.1016/x',
    'PMID 12345678',
    'PMC1234567',
  ])
})
