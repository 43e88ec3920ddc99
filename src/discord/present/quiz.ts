import { missesOf } from '../../core/study/quiz/misses.ts'
import { answersAt, currentItem, type Quiz, type QuizMode, ranking, stillPlaying } from '../../core/study/quiz/quiz.ts'
import { isRace } from '../../core/study/quiz/take-answer.ts'
import { writeControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import type { Button, Reply, Row } from '../reply.ts'
import { escapeText } from './escape.ts'
import { optionButtons, presentItem, presentSolution, presentStem } from './quiz-item.ts'
import { shorten } from './shorten.ts'

const NAMES = 10
/** Beside the sentence that it comes from */
const SHORT_STEM_LENGTH = 400
const TOPIC_LENGTH = 100
const MEDALS = ['🥇', '🥈', '🥉']

const MODE_NAMES = {
  race: 'quizModeRace',
  everyone: 'quizModeEveryone',
  spoiler: 'quizModeSpoiler',
  'one-try': 'quizModeOneTry',
  survival: 'quizModeSurvival',
} as const satisfies Record<QuizMode, TextKey>

const RULES = {
  race: 'quizRuleRace',
  everyone: 'quizRuleEveryone',
  spoiler: 'quizRuleSpoiler',
  'one-try': 'quizRuleOneTry',
  survival: 'quizRuleSurvival',
} as const satisfies Record<QuizMode, TextKey>

/** The message of the question that is asked, or was last: open, closed, or with the quiz at rest. */
export function presentQuiz(quiz: Quiz): Reply {
  return quiz.phase === 'open' || quiz.phase === 'posting' ? openQuestion(quiz) : closedQuestion(quiz)
}

function openQuestion(quiz: Quiz): Reply {
  const { setup, position, closesAt, wantsPause } = quiz
  const { locale, isPrivate } = setup
  const item = currentItem(quiz)
  const closes = closesAt === null ? '' : ` · <t:${Math.ceil(closesAt / 1000)}:R>`
  const answered = answersAt(quiz, position).length
  const small = [
    isPrivate ? '' : `${say(locale, MODE_NAMES[setup.mode])}: ${say(locale, RULES[setup.mode])}`,
    position === 0 ? startLine(quiz) : '',
    answered === 0 || isPrivate ? '' : say(locale, 'quizAnswered', { count: answered }),
    wantsPause ? say(locale, 'quizPausesNext') : '',
  ].filter((line) => line !== '')
  const hidden = setup.mode === 'spoiler' ? [hiddenSolution(quiz)] : []
  const text = [
    `${headline(quiz)}${closes}`,
    presentItem(item, locale),
    ...hidden,
    ...small.map((line) => `-# ${line}`),
  ]
  return { text: text.join('\n'), rows: [answerButtons(quiz), leadButtons(quiz)].filter((row) => row.length > 0) }
}

function startLine({ setup: { locale, topic }, players }: Quiz): string {
  const starter = players.find(({ isStarter }) => isStarter)
  const about = topic === null ? '' : say(locale, 'quizAbout', { topic: escapeText(shorten(topic, TOPIC_LENGTH)) })
  const by = starter === undefined ? '' : say(locale, 'quizStartedBy', { who: `<@${starter.learnerId}>` })
  return [about, by].filter((part) => part !== '').join(' · ')
}

function headline({ setup: { locale, items }, position }: Quiz): string {
  return `**${say(locale, 'quizQuestion', { number: position + 1, count: items.length })}**`
}

/** The answer under a spoiler: shown to each who presses on it. Discord reads no block quote inside one. */
function hiddenSolution(quiz: Quiz): string {
  return presentSolution(currentItem(quiz), quiz.setup.locale)
    .split('\n')
    .map((line) => `||${line.replace(/^(?:> |-# )/, '')}||`)
    .join('\n')
}

/** The id of a control that only the message with the current question has. */
export function answerMark(quiz: Quiz): string {
  return answerButtons(quiz)[0]?.controlId ?? ''
}

function answerButtons(quiz: Quiz): readonly Button[] {
  const { setup, position } = quiz
  const { id, locale, isPrivate, mode } = setup
  const item = currentItem(quiz)
  const where = isPrivate ? 'me' : 'all'
  const idOf = (name: string, ...more: readonly string[]) =>
    writeControlId({ name, ownerId: null, args: [id, String(position), where, ...more] })
  if (mode === 'spoiler') {
    return [
      { label: say(locale, 'quizKnewIt'), controlId: idOf('quiz-grade', 'knew'), style: 'success' },
      { label: say(locale, 'quizDidNotKnow'), controlId: idOf('quiz-grade', 'missed') },
    ]
  }
  if (item.kind !== 'cloze') return optionButtons(item, (option) => idOf('quiz-choose', String(option)), locale)
  return [{ label: say(locale, 'quizType'), controlId: idOf('quiz-type'), style: 'primary' }]
}

function leadButtons({ setup: { id, locale, isPrivate }, wantsPause }: Quiz): readonly Button[] {
  if (isPrivate) return []
  const lead = (key: TextKey & ('quizSkip' | 'quizPause' | 'quizResume' | 'quizStop'), wish: string): Button => ({
    label: say(locale, key),
    controlId: writeControlId({ name: 'quiz-lead', ownerId: null, args: [id, wish] }),
  })
  return [
    lead('quizSkip', 'skip'),
    wantsPause ? lead('quizResume', 'resume') : lead('quizPause', 'pause'),
    lead('quizStop', 'stop'),
  ]
}

function closedQuestion(quiz: Quiz): Reply {
  const { setup, phase, position, nextPosition } = quiz
  const { locale, id } = setup
  if (phase === 'paused' && nextPosition === position) {
    return { text: `${headline(quiz)}\n${say(locale, 'quizAway')}`, rows: [restButtons(quiz)] }
  }
  const item = currentItem(quiz)
  // The sentence that is quoted fills the gap: it need not be read twice.
  const asked = item.kind === 'cloze' || item.kind === 'choice' ? [] : [presentStem(item, locale, SHORT_STEM_LENGTH)]
  const text = [headline(quiz), ...asked, presentSolution(item, locale)]
  const args = [id, String(position)]
  const about: readonly Button[] = [
    { label: say(locale, 'quizPassage'), controlId: writeControlId({ name: 'quiz-source', ownerId: null, args }) },
    { label: say(locale, 'quizCard'), controlId: writeControlId({ name: 'quiz-card', ownerId: null, args }) },
    { label: say(locale, 'quizReport'), controlId: writeControlId({ name: 'quiz-report', ownerId: null, args }) },
  ]
  const outcome = outcomeLine(quiz)
  const rest = phase === 'paused' ? [`⏸ ${say(locale, 'quizPaused')}`] : []
  return {
    text: [...text, ...(outcome === '' ? [] : [outcome]), ...rest].join('\n'),
    rows: [about, ...(phase === 'paused' ? [restButtons(quiz)] : [])],
  }
}

function restButtons({ setup: { id, locale } }: Quiz): readonly Button[] {
  const lead = (wish: string) => writeControlId({ name: 'quiz-lead', ownerId: null, args: [id, wish] })
  return [
    { label: say(locale, 'quizResume'), controlId: lead('resume'), style: 'primary' },
    { label: say(locale, 'quizStop'), controlId: lead('stop') },
  ]
}

function outcomeLine(quiz: Quiz): string {
  const { setup, position, players } = quiz
  const { locale, mode, isPrivate } = setup
  if (isPrivate) return ''
  if (quiz.skipped.includes(position)) return `⏭ ${say(locale, 'quizSkipped')}`
  const answers = answersAt(quiz, position)
  const right = answers.filter(({ isRight }) => isRight).map(({ learnerId }) => learnerId)
  if (isRace(quiz)) return right.length === 0 ? nobody(quiz) : `🏆 ${say(locale, 'quizFirst', { who: people(right) })}`
  const count = { right: right.length, count: answers.length }
  const lines = [
    right.length === 0 ? nobody(quiz) : `✅ ${say(locale, 'quizRightOf', { ...count, who: people(right) })}`,
  ]
  if (mode === 'survival') {
    const out = players.filter(({ outAt }) => outAt === position).map(({ learnerId }) => learnerId)
    if (out.length > 0) lines.push(`❌ ${say(locale, 'quizOut', { who: people(out) })}`)
    lines.push(say(locale, 'quizStillIn', { count: stillPlaying(quiz).length }))
  }
  return lines.join('\n')
}

function nobody({ setup: { locale }, answers, position }: Quiz): string {
  const any = answers.some((answer) => answer.position === position)
  return say(locale, any ? 'quizNobodyRight' : 'quizNobodyAnswered')
}

function people(learnerIds: readonly string[]): string {
  const named = learnerIds.slice(0, NAMES).map((id) => `<@${id}>`)
  const rest = learnerIds.length - named.length
  return rest > 0 ? `${named.join(', ')} +${rest}` : named.join(', ')
}

const ENDS = {
  'all-asked': 'quizOver',
  decided: 'quizOver',
  stopped: 'quizOverStopped',
  silence: 'quizOverSilence',
  'no-voice': 'quizOver',
  abandoned: 'quizOverAbandoned',
} as const satisfies Record<NonNullable<Quiz['end']>, TextKey>

/** How a quiz went: who has how many points, and what was missed most. */
export function presentResults(quiz: Quiz): Reply {
  const { locale, id, topic, isPrivate, mode } = quiz.setup
  const asked = quiz.setup.items.length
  const title = [`**${say(locale, ENDS[quiz.end ?? 'all-asked'])}**`, say(locale, MODE_NAMES[mode])]
  if (topic !== null) title.push(escapeText(shorten(topic, TOPIC_LENGTH)))
  const missed = missesOf(quiz).length
  const lines = isPrivate
    ? [say(locale, 'quizYourScore', { points: quiz.players[0]?.points ?? 0, count: asked })]
    : presentScores(quiz)
  const idOf = (name: string, ...args: readonly string[]) =>
    writeControlId({ name, ownerId: null, args: [id, ...args] })
  const again: readonly Button[] = [
    { label: say(locale, 'quizMyMisses'), controlId: idOf('quiz-misses'), style: 'primary' },
    ...(isPrivate ? [] : [{ label: say(locale, 'quizReplayAll'), controlId: idOf('quiz-replay', 'all') }]),
  ]
  const rows: readonly Row[] = missed > 0 ? [again] : []
  const small = missed > 0 && !isPrivate ? [`-# ${say(locale, 'quizMissedCount', { count: missed })}`] : []
  return { text: [title.join(' · '), ...lines, ...small].join('\n'), rows }
}

/** Each with their points, the best first. */
function presentScores(quiz: Quiz): readonly string[] {
  const { locale } = quiz.setup
  const ranked = ranking(quiz)
  if (ranked.length === 0) return [say(locale, 'quizNobodyPlayed')]
  const rank = (points: number) => ranked.filter((player) => player.points > points).length
  const lines = ranked.slice(0, NAMES).map(({ learnerId, points }) => {
    const place = rank(points)
    return `${MEDALS[place] ?? `${place + 1}.`} <@${learnerId}> **${points}**`
  })
  const rest = ranked.length - lines.length
  return rest > 0 ? [...lines, say(locale, 'andMore', { count: rest })] : lines
}
