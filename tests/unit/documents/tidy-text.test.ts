import { expect, test } from 'vitest'
import { printedText } from '../../../src/adapters/documents/tidy-text.ts'

test.each([
  ['signi\uFB01cant e\uFB00ect', 'significant effect'],
  ['5\u00A0\u00B5g\u2009of\tit', '5 \u00B5g of it'],
  ['sig\u00ADni\u200Bfi\u202Ecant', 'significant'],
  ['na\u00A8\u0131ve and caf\u00B4e', 'naïve and café'],
  ['the 5\u00B4 end', 'the 5\u00B4 end'],
  ['MSC\u2010derived\u2011free', 'MSC-derived-free'],
  ['e\u0301', '\u00E9'],
  ['half \uD800 pair', 'half \uFFFD pair'],
  ['mesen\u00AD', 'mesen\u00AD'],
])('%j reads %j', (printed, read) => {
  expect(printedText(printed)).toBe(read)
})
