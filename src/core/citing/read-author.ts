/** An author's name in its parts. */
export interface Author {
  /** The family name, or the whole of a name that has no parts */
  readonly family: string
  /** `null` for a group, or when nothing but one name is known */
  readonly given: string | null
  /** Whether the source says that there are others ("et al.") */
  readonly andOthers: boolean
}

const ET_AL = /[\s,]*\b(?:et al\b\.?|and others)\s*$/iu
/** "M", "M-J", "M. J.", "MJ": the way indexes print given names, behind the family name */
const INITIALS = /^(?:\p{Lu}\.?[- ]?){1,4}$/u
/** Small words that belong to the family name */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|bin|ibn|al|el)$/u
/** A group is not a person, though its name has several words. */
const GROUP =
  /\b(?:society|association|committee|consortium|group|agency|administration|organi[sz]ation|institute|university|team|network|council|commission|ministry|foundation|project|collaborat\w+)\b/iu

/** Takes an author's name apart: "Maqsood M", "Maqsood, Maria", "Maria Maqsood et al.", "Ludwig van Example", "The Study Group". */
export function readAuthor(name: string): Author {
  const line = name.replace(/\s+/gu, ' ').trim()
  const alone = line.replace(ET_AL, '').trim()
  const andOthers = alone !== line
  const parts = GROUP.test(alone) ? null : (aroundComma(alone) ?? beforeInitials(alone) ?? givenFirst(alone))
  return { family: parts?.family ?? (alone || line), given: parts?.given ?? null, andOthers }
}

type Parts = Pick<Author, 'family' | 'given'>

function aroundComma(name: string): Parts | null {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  return family === '' || given === '' || rest.length > 0 ? null : { family, given }
}

function beforeInitials(name: string): Parts | null {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  if (words.length < 2 || !INITIALS.test(last)) return null
  return { family: words.slice(0, -1).join(' '), given: last }
}

function givenFirst(name: string): Parts | null {
  const words = name.split(' ')
  if (words.length < 2) return null
  const particle = words.findIndex((word, i) => i > 0 && PARTICLE.test(word))
  const border = particle === -1 ? words.length - 1 : particle
  return { family: words.slice(border).join(' '), given: words.slice(0, border).join(' ') }
}
