/** A question and the anchor of the note that answers it. */
export type Ranked = readonly [question: string, anchor: string]

/** Found by what is written: names, figures, spelling variants and typing errors. */
export const BY_WORDS: readonly Ranked[] = [
  ['CD73 CD90 CD105 flow cytometry', 'def-02'],
  ['MSCTC-0010 release criteria', 'pot-04'],
  ['SUSD2 marker', 'mark-02'],
  ['Robey 2017 MSC label', 'def-05'],
  ['NCT05354141', 'lung-04'],
  ['tetrasomy of chromosome 8', 'cult-03'],
  ['ICG001', 'wound-02'],
  ['LINC00461', 'canc-02'],
  ['sonicaton of vesicles', 'eng-04'],
  ['Cartistem South Korea 2012', 'prod-09'],
]

/** Found by what is meant: the words are other than the note's. */
export const BY_MEANING: readonly Ranked[] = [
  ['temperature for keeping vesicles frozen', 'stor-01'],
  ['which organs do injected vesicles end up in', 'biod-03'],
  ['who found exosomes first', 'hist-04'],
  ['getting vesicles into the brain through the nostrils', 'neuro-06'],
  ['a wound in bone too big to mend unaided', 'bone-03'],
  ['stem cells from period blood', 'src-11'],
  ['what goes wrong when cells are kept on plastic for long', 'man-03'],
  ['vesicles that help stomach cancer along', 'canc-02'],
  ['how do cells swallow vesicles', 'upt-01'],
  ['trial of inhaled vesicles in a handful of people with COVID', 'lung-07'],
]

/** Found by both together: everyday questions with a name in them. */
export const BY_BOTH: readonly Ranked[] = [
  ['What share of cells must be positive for CD105?', 'def-02'],
  ['Where are EVs stored, at -80 °C or 4 °C?', 'stor-01'],
  ['How much smaller was the infarct in pigs given MSC exosomes?', 'card-01'],
  ['Which fevers or side effects did the meta-analysis of 62 trials find?', 'safe-01'],
  ['Why does Wnt4 matter for skin repair by cord exosomes?', 'wound-02'],
  ['How big are exosomes and microvesicles?', 'exo-01'],
  ['What did the FDA warn of in Nebraska?', 'reg-01'],
  ['Do MSCs divide without limit?', 'cult-01'],
  ['Which editions of MISEV are there?', 'misev-01'],
  ['Did amyloid fall in the Alzheimer trial of adipose exosomes?', 'neuro-09'],
]
