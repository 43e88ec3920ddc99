/** Pairs of words of which one says the opposite of the other in the same place. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['higher', 'lower'],
  ['highest', 'lowest'],
  ['high', 'low'],
  ['more', 'less'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['increases', 'decreases'],
  ['raised', 'lowered'],
  ['raise', 'lower'],
  ['raises', 'lowers'],
  ['raising', 'lowering'],
  ['improved', 'worsened'],
  ['improve', 'worsen'],
  ['improves', 'worsens'],
  ['better', 'worse'],
  ['best', 'worst'],
  ['faster', 'slower'],
  ['easier', 'harder'],
  ['easy', 'hard'],
  ['promoted', 'inhibited'],
  ['promote', 'inhibit'],
  ['promotes', 'inhibits'],
  ['longest', 'shortest'],
  ['largest', 'smallest'],
  ['larger', 'smaller'],
  ['stronger', 'weaker'],
  ['strengthen', 'weaken'],
  ['strengthens', 'weakens'],
  ['invasive', 'non-invasive'],
  ['allogeneic', 'autologous'],
  ['inward', 'outward'],
  ['long-term', 'short-term'],
  ['costly', 'cheap'],
  ['poorly', 'well'],
  ['purer', 'less pure'],
  ['hydrophobic', 'hydrophilic'],
  ['rare', 'common'],
  ['plentiful', 'scarce'],
  ['before', 'after'],
  ['without', 'with'],
  ['unlike', 'like'],
  ['commonest', 'rarest'],
  ['essential', 'dispensable'],
  ['safe', 'unsafe'],
  ['unapproved', 'approved'],
  ['upregulated', 'downregulated'],
  ['activates', 'inhibits'],
  ['limited', 'unlimited'],
  ['narrow', 'wide'],
  ['early', 'late'],
  ['thinner', 'thicker'],
  ['positive', 'negative'],
]

const OPPOSITES: ReadonlyMap<string, string> = new Map(PAIRS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))

/** Of these only the first says the contrary; its partner is no contrary of it everywhere. */
const ONE_WAY: ReadonlySet<string> = new Set([
  'like',
  'with',
  'well',
  'hard',
  'common',
  'approved',
  'late',
  'early',
  'cheap',
  'before',
  'high',
  'low',
  'positive',
  'negative',
  'limited',
])

/** The word that says the contrary of `word`, in its case; `null` where none does safely. */
export function oppositeOf(word: string): string | null {
  const small = word.toLowerCase()
  const opposite = ONE_WAY.has(small) ? undefined : OPPOSITES.get(small)
  if (opposite === undefined) return null
  return /^\p{Lu}/u.test(word) ? `${opposite[0]?.toUpperCase()}${opposite.slice(1)}` : opposite
}
