import { FEWEST_LEARNERS, type GroupSummary, type TopicStrength } from '../../core/study/weekly/group-summary.ts'
import { say } from '../localisation/catalogue.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const TOPIC_LENGTH = 100
const ALT_TOPIC_LENGTH = 60
/** Discord's own number */
const ALT_LENGTH = 1024

interface Shown {
  readonly locale: string
  /** The picture's name, without its ending */
  readonly name: string
  /** How many summaries before this one were missed */
  readonly missed: number
}

/** What a group learns of itself, as words and as a picture whose numbers are those of the words. `null`: too few took part. */
export async function presentWeekly(
  summary: GroupSummary | null,
  { locale, name, missed }: Shown,
  { strengthChart }: Pick<UseCases, 'strengthChart'>,
): Promise<Reply> {
  const least = FEWEST_LEARNERS
  const title = say(locale, 'weeklyTitle')
  const before = missed > 0 ? [`-# ${say(locale, 'weeklyMissed', { count: missed })}`] : []
  if (summary === null) return { text: [title, say(locale, 'weeklyTooFew', { least }), ...before].join('\n') }
  const { weak, strong, learners, outcomes } = summary
  const who = say(locale, 'weeklyWho', { learners, outcomes })
  const hint = `-# ${say(locale, 'weeklyHint', { least })}`
  const bars = [...weak, ...strong]
  if (bars.length === 0)
    return { text: [title, who, say(locale, 'weeklyNoTopic', { least }), ...before, hint].join('\n') }
  const parts = [
    [title, who].join('\n'),
    ...listed('weeklyWeak', weak, 1, locale),
    ...listed('weeklyStrong', strong, weak.length + 1, locale),
    [...before, hint].join('\n'),
  ]
  const content = await strengthChart(weak, strong)
  return { text: parts.join('\n\n'), files: [{ name: `${name}.png`, content, alt: altOf(bars, locale) }] }
}

function listed(
  heading: 'weeklyWeak' | 'weeklyStrong',
  topics: readonly TopicStrength[],
  first: number,
  locale: string,
): readonly string[] {
  if (topics.length === 0) return []
  const lines = topics.map((strength, i) => lineOf(strength, first + i, locale, TOPIC_LENGTH))
  return [[say(locale, heading), ...lines].join('\n')]
}

function lineOf({ topic, share }: TopicStrength, number: number, locale: string, limit: number): string {
  const percent = Math.round(share * 100)
  return say(locale, 'weeklyLine', { number, topic: escapeText(shorten(topic, limit)), percent })
}

/** The picture in words. */
function altOf(bars: readonly TopicStrength[], locale: string): string {
  const lines = bars.map(({ topic, share }, i) => {
    const percent = Math.round(share * 100)
    return say(locale, 'weeklyLine', { number: i + 1, topic: shorten(topic, ALT_TOPIC_LENGTH), percent })
  })
  return shorten(say(locale, 'weeklyAlt', { bars: lines.join('; ') }), ALT_LENGTH)
}
