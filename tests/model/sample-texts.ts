const WORDS = (
  'mesenchymal stem cell exosomes extracellular vesicles miR-21-5p miRNA carry α-SMA TGF-β1 CD63 CD9 CD81 angiogenesis ' +
  'bone marrow adipose umbilical cord Wharton’s jelly immunomodulation ischaemia myocardial infarction fibrosis 50–150 nm ' +
  'ultracentrifugation 100,000×g ± 0.05 p<0.01 µg/mL IL-10 IL‑6 TNF-α PI3K/Akt NF-κB naïve façade Zürich protein (EVs) [12] ' +
  'the of and in were that with during following isolated from a reduced increased is not clinical trial NCT03384433 25 °C ' +
  'wound healing osteoarthritis cartilage regeneration apoptosis endothelial macrophage polarisation M2 hypoxia-inducible'
).split(' ')

const ODD = [
  'a',
  '?',
  '  spaced   out\t\ttext \n\n with breaks ',
  'ＦＵＬＬ ｗｉｄｔｈ ﬁne ²³ Å',
  '间充质干细胞外泌体促进血管生成',
  'мезенхимальные стволовые клетки',
  'الخلايا الجذعية',
  '🧫🧬 emoji 👩🏽‍🔬 cells',
  'Pneumonoultramicroscopicsilicovolcanoconiosis-like-antidisestablishmentarianism',
  '\u200bzero\u200dwidth\u00adsoft',
  '[CLS] literal [SEP] markers [MASK]',
  'e\u0301 decomposed, é composed',
  '≥ ≤ ∑ ∂ √ ∞ ≈ ∆Ct −80 °C',
  'https://doi.org/10.1016/j.lfs.2020.118002',
  '',
]

/** How many oddities `sampleTexts` begins with. */
export const ODD_TEXTS = ODD.length

/** `count` texts, the same on every run: oddities first, then biomedical word salad of `shortest` to `longest` words. */
export function sampleTexts(count: number, shortest: number, longest: number): readonly string[] {
  const random = seeded(20_26)
  const salad = () => {
    // Cubed, so that most texts are short, as most sentences are.
    const words = shortest + Math.floor((longest - shortest + 1) * random() ** 3)
    return Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
  }
  return [...ODD, ...Array.from({ length: Math.max(0, count - ODD.length) }, salad)].slice(0, count)
}

/** Numbers in [0, 1): the generator mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Cosine of two vectors of length 1. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? Number.NaN) * (b[i] ?? Number.NaN)
  return sum
}
