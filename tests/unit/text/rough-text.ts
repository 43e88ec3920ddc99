import fc from 'fast-check'

/** Things that text handling gets wrong, and some that it should not. */
const PIECES = [
  'Cells grew. ',
  'et al. ',
  'e.g. ',
  'J. ',
  'miR-21 ',
  'Fig. 2',
  ' [12]. ',
  '.[3]',
  '(',
  ')',
  '[',
  '?! ',
  '“No.” ',
  '\n',
  '\n\n',
  '\r\n',
  '\u2029',
  '\u0085',
  '\u00a0',
  '\ufeff',
  '\0',
  '👩‍🔬',
  '🇩🇪',
  'e\u0301\u0301\u0301',
  '𝛼',
  'شلوم. ',
  'שלום? ',
  '細胞。',
  'ﬁ',
  '0.05 ',
  ', ',
  '; ',
]

/** Random Unicode, lone surrogates included, mixed with stops, abbreviations, brackets, blanks and long runs. */
export function roughText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 4 }),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('x', '👍', '\u0301', 'word ', '字'), fc.nat(60)).map(([s, n]) => s.repeat(n)),
    },
  )
  return fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
}
