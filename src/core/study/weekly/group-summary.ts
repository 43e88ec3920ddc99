import { groupBy } from '../../shared/group-by.ts'

/** One thing that somebody was asked, and whether they knew it. */
export interface StudyOutcome {
  readonly learnerId: string
  /** Where the sentence stands that it was about */
  readonly source: { readonly title: string; readonly section: readonly string[] }
  readonly isRight: boolean
}

/** How well a group knows a topic. */
export interface TopicStrength {
  readonly topic: string
  /** 0…1: how much of it members knew, each of them counting alike */
  readonly share: number
}

/** What a group learns of itself; nobody can be told from it. */
export interface GroupSummary {
  readonly learners: number
  readonly outcomes: number
  /** Weakest first, no topic in both lists */
  readonly weak: readonly TopicStrength[]
  /** Strongest first */
  readonly strong: readonly TopicStrength[]
}

/** With fewer people, what all of them know together would tell of each. */
export const FEWEST_LEARNERS = 3
const MOST_OF_EACH = 5
/** From here on a topic counts as strong. */
const STRONG = 0.75
/** Headings that say nothing by themselves */
const GENERAL =
  /^(?:abstract|introduction|background|(?:materials and )?methods?|results|discussion|conclusions?|summary)$/i

/** `null` when fewer than {@link FEWEST_LEARNERS} people took part. Topics that fewer of them met are left out, too. */
export function groupSummary(outcomes: readonly StudyOutcome[]): GroupSummary | null {
  const learners = new Set(outcomes.map(({ learnerId }) => learnerId)).size
  if (learners < FEWEST_LEARNERS) return null
  const byTopic = groupBy(outcomes, topicOf)
  const strengths = [...byTopic].flatMap(([topic, those]) => strengthOf(topic, those) ?? [])
  const inOrder = strengths.toSorted((a, b) => a.share - b.share || (a.topic < b.topic ? -1 : 1))
  const weak = inOrder.filter(({ share }) => share < STRONG).slice(0, MOST_OF_EACH)
  const strong = inOrder
    .filter(({ share }) => share >= STRONG)
    .toReversed()
    .slice(0, MOST_OF_EACH)
  return { learners, outcomes: outcomes.length, weak, strong }
}

/** The heading that a sentence stands under, or its document where the heading is one that every paper has. */
function topicOf({ source: { title, section } }: StudyOutcome): string {
  const heading = section.at(-1)
  return heading === undefined || GENERAL.test(heading) ? title : heading
}

function strengthOf(topic: string, outcomes: readonly StudyOutcome[]): TopicStrength | null {
  const byLearner = groupBy(outcomes, ({ learnerId }) => learnerId)
  if (byLearner.size < FEWEST_LEARNERS) return null
  const shares = [...byLearner.values()].map((own) => own.filter(({ isRight }) => isRight).length / own.length)
  return { topic, share: shares.reduce((sum, share) => sum + share, 0) / shares.length }
}
