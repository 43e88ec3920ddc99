import { conceptsIn } from '../text/concepts.ts'
import { searchTokens } from '../text/search-tokens.ts'

/** A kind of thing that a question asks for: how the question says so, and how a sentence shows that it has one. */
interface Kind {
  readonly asked: RegExp
  readonly offered: RegExp
}

const NUMBER =
  '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|half|third|quarter|dozens?|hundreds?|thousands?|millions?)'
const TIME = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|passages?)'

const KINDS: readonly Kind[] = [
  {
    asked: /\b(?:why|how come|reasons?|what causes?|causes? of|what makes|explanation|on what grounds)\b/i,
    offered:
      /\b(?:because|since|due to|owing|as a result|so that|thanks to|caus\w+|reasons?|blamed|attributed|put down to|traces?|explain\w*|depends?|driven|supports?|favours?|favors?|avoid\w*|makes?|lack\w*|but|yet|which is why|too \w+ to)\b|[,;:] so\b/i,
  },
  {
    asked: /\b(?:(?:what|which) years?|years? of|since when)\b/i,
    offered: /\b(?:19|20)\d\d\b/,
  },
  {
    asked: /\bwhen\b/i,
    offered: new RegExp(
      `\\b(?:19|20)\\d\\d\\b|\\b${TIME}\\b|\\b(?:after|before|during|once|until|by the time)\\b`,
      'i',
    ),
  },
  {
    asked: new RegExp(`\\b(?:how long|how old|how many ${TIME}|duration|half-?life|lifetime)\\b`, 'i'),
    offered: new RegExp(
      `\\b${NUMBER}[\\s-]*(?:to ${NUMBER} )?${TIME}\\b|\\bfor ever\\b|\\b(?:long|short)(?:er|est)?\\b`,
      'i',
    ),
  },
  {
    asked: /\b(?:percent\w*|fraction|shares?|proportion|ratio|probability)\b|%/i,
    offered: new RegExp(
      `%|\\b(?:percent|half|third|quarter|ratio|rate)\\b|\\b${NUMBER} (?:of|in) (?:the )?${NUMBER}\\b`,
      'i',
    ),
  },
  {
    asked: /\b(?:temperature|degrees?|how (?:cold|warm|hot))\b/i,
    offered: /°|\b(?:degrees|temperature)\b/i,
  },
  {
    asked: /\b(?:sizes?|diameter|how (?:big|large|small|thick)|pore|nanomet\w+)\b/i,
    offered: /\b(?:nm|µm|mm|cm)\b|\bsizes?\b/i,
  },
  {
    asked:
      /\b(?:concentrations?|dilution|voltage|speed|rpm|g-force|volume|pH|zeta|millilit\w+|microlit\w+|grams?|how much)\b/,
    offered: /\d\s?(?:[x×] ?10\^?\d+|[µmkn]?g|[mµ]?l|L|V|mV|rpm|[mµn]?M|%)(?![\p{L}])|\b(?:more|less|higher|lower)\b/u,
  },
  {
    asked: /\bwho(?:se|m)?\b|\b(?:which|what) (?:scientists?|researchers?|persons?|authors?|group)\b/i,
    offered:
      /\p{Lu}\p{Ll}+ (?:and (?:colleagues|co-workers)|et al|\((?:19|20)\d\d\))|\b(?:authors?|coined|societies)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u,
  },
]

/** Whether a sentence has the kind of thing that a question asks for; `null` when the question does not say what kind it wants. */
export function offersAskedKind(question: string, sentence: string): boolean | null {
  const kinds = KINDS.filter(({ asked }) => asked.test(question))
  const counted = countedIn(question)
  if (kinds.length === 0 && counted === null) return null
  return kinds.every(({ offered }) => offered.test(sentence)) && (counted === null || counts(sentence, counted))
}

/** What is to be counted: the words after "how many". */
interface Counted {
  readonly tokens: ReadonlySet<string>
  readonly concepts: ReadonlySet<number>
}

function countedIn(question: string): Counted | null {
  const found = /\b(?:how many|number of|n of|count of)\s+((?:[\p{L}\p{N}'’-]+\s*){1,3})/iu.exec(question)?.[1]
  return found === undefined ? null : { tokens: new Set(searchTokens(found)), concepts: conceptsIn(found) }
}

/** Whether a number stands in front of what is to be counted, or right behind it. */
function counts(sentence: string, { tokens, concepts }: Counted): boolean {
  const near = new RegExp(`(?:[\\p{L}-]+\\s+){0,2}\\b${NUMBER}\\b(?:[\\s,(]+[\\p{L}\\p{N}%^.-]+){0,5}`, 'giu')
  return [...sentence.matchAll(near)].some(
    ([words]) =>
      searchTokens(words).some((token) => tokens.has(token)) ||
      [...conceptsIn(words)].some((each) => concepts.has(each)),
  )
}
