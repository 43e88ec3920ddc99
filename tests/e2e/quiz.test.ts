import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCards } from '../../src/adapters/sql/cards.ts'
import { openDatabase } from '../../src/adapters/sql/database.ts'
import { createLearners } from '../../src/adapters/sql/learners.ts'
import { createQuizzes } from '../../src/adapters/sql/quizzes.ts'
import type { StudyDatabase } from '../../src/adapters/sql/study-database.ts'
import { currentItem, QUIZ_MODES, type QuizMode } from '../../src/core/study/quiz/quiz.ts'
import { sampleCard, sampleReview } from '../contracts/cards.ts'
import { pinnedWeights } from '../model/weights.ts'
import { tooManyRequests } from '../simulator/http/faults.ts'
import { readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import type { User } from '../simulator/state/world.ts'
import { type BotHere, startBotHere } from './bot-in-process.ts'
import { buttonNamed, labels } from './card-user.ts'
import { type QuizRoom, quizRoom } from './quiz-room.ts'
import { newDataFolder } from './run-exocite.ts'

const MANAGER = 1n << 5n
const ACCEPTED_NUMBER = 'Accepted: the same number; its unit may be left out or spelled out.'
const ACCEPTED_SPELLING =
  'Accepted: capitals, hyphens, accents, Greek letters and British or American spelling make no difference.'

let discord: Simulator
let bot: BotHere
let settings: { readonly DATA_DIR: string; readonly CORPUS_DIR: string; readonly DISCORD_READ_MESSAGES: string }
let database: StudyDatabase
let room: QuizRoom
let ann: User
let bo: User

beforeAll(async () => {
  await pinnedWeights()
  const corpus = join(mkdtempSync(join(tmpdir(), 'exocite-quiz-')), 'corpus')
  mkdirSync(join(corpus, 'notes'), { recursive: true })
  cpSync('corpus/notes/sources-of-mscs.md', join(corpus, 'notes', 'sources-of-mscs.md'))
  cpSync('corpus/references.json', join(corpus, 'references.json'))
  settings = { DATA_DIR: newDataFolder(), CORPUS_DIR: corpus, DISCORD_READ_MESSAGES: 'true' }
  discord = await startSimulator({ grantedIntents: ['messageContent'] })
  bot = await startBotHere(discord, settings)
  database = await openDatabase(join(settings.DATA_DIR, 'study.db'))
}, 120_000)

beforeEach(() => {
  room = newRoom()
  ann = discord.addUser('Ann')
  bo = discord.addUser('Bo')
})

afterEach(() => {
  expect(discord.violations).toEqual([])
  expect(discord.pings).toEqual([])
})

afterAll(async () => {
  await database.close()
  await bot.stop()
  expect(bot.log.filter(({ level }) => level === 'error')).toEqual([])
  await discord.stop()
})

async function restart(meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await bot.stop()
  await meanwhile()
  bot = await startBotHere(discord, settings)
  await bot.tick()
}

const start = (options: Readonly<Record<string, string | number>>, user = ann) => room.quiz('start', { user, options })
const newRoom = () => quizRoom(discord, () => bot, createQuizzes(database))
const headlines = ({ posts }: Pick<QuizRoom, 'posts'> = room) =>
  posts().map((message) =>
    readText(message)
      .split('\n')[0]
      ?.replace(/ · <t:.*/, ''),
  )

/** A quiz in one mode, in a channel of its own. */
interface Game {
  readonly mode: QuizMode
  readonly room: QuizRoom
  /** Who is out of a survival */
  readonly out: Set<string>
}

const isRace = ({ mode }: Game) => mode === 'race' || mode === 'one-try'

/** Everybody answers the open question at once; gives who is to have a point for it, and in a race one of whom. */
async function answerAtOnce(game: Game, people: readonly User[], isRight: (i: number) => boolean) {
  const before = await game.room.points()
  const said = await Promise.all(people.map((user, i) => game.room.answer(user, isRight(i))))
  if (isRace(game)) expect(said.filter((text) => text.startsWith('Right!'))).toHaveLength(1)
  const right = people.filter((user, i) => isRight(i) && !game.out.has(user.id)).map(({ id }) => id)
  if (game.mode === 'survival') for (const [i, { id }] of people.entries()) if (!isRight(i)) game.out.add(id)
  return { game, before, right }
}

async function expectPoints({ game, before, right }: Awaited<ReturnType<typeof answerAtOnce>>): Promise<void> {
  const after = await game.room.points()
  const gained = Object.keys(after).filter((id) => (after[id] ?? 0) > (before[id] ?? 0))
  if (!isRace(game)) expect([game.mode, gained.toSorted()]).toEqual([game.mode, right.toSorted()])
  else expect([game.mode, gained]).toEqual([game.mode, [expect.toBeOneOf(right)]])
}

async function expectFinished({ mode, room: { saved, points, last, posts } }: Game, questions: number): Promise<void> {
  expect([mode, await saved()]).toMatchObject([mode, { phase: 'over', resultsShown: true }])
  expect(readText(last())).toContain(`> **${Math.max(...Object.values(await points()))}**`)
  expect(headlines({ posts })).toEqual([
    ...Array.from({ length: questions }, (_, i) => `**Question ${i + 1} of ${questions}**`),
    expect.stringMatching(/^\*\*The quiz is over\*\*/),
  ])
  // One message a question, changed when it closes: its answer and its source are there, its buttons to answer are gone.
  for (const message of posts().slice(0, -1)) {
    expect(readText(message)).toMatch(/\*\*Answer: .*\*\*\n> .*\n-# Sources of MSCs/)
    expect(labels(message)).toEqual(['📖 Passage', '＋ Card', '⚑ Report'])
  }
}

/** As when the process ended after it had posted the open question and before it could save that; the nonce is too old by now. */
async function loseNoteOfPosting({ saved }: QuizRoom): Promise<void> {
  const { setup, asked } = await saved()
  const lost = { phase: 'posting', messageId: null, closesAt: null, shown: null, asked: asked - 1 } as const
  await createQuizzes(database).change(
    setup.id,
    (quiz) => ({ quiz: { ...quiz, ...lost }, result: null }),
    discord.now(),
  )
  discord.advance(600_000)
}

test('in every mode twenty people play, the bot is restarted in between, and no answer is lost or counted twice', async () => {
  const people = Array.from({ length: 20 }, (_, i) => discord.addUser(`P${i}`))
  const games = QUIZ_MODES.map((mode): Game => ({ mode, room: newRoom(), out: new Set() }))
  for (const { mode, room: there } of games) {
    const options = { questions: 3, time: 20, mode }
    expect(readText(await there.quiz('start', { user: ann, options }))).toMatch(/^Here we go\. Questions: 3/)
  }
  for (let question = 0; question < 3; question++) {
    if (question === 2) await restart(() => loseNoteOfPosting(games[1]?.room ?? room))
    const answered: Awaited<ReturnType<typeof answerAtOnce>>[] = []
    // Another third of them is wrong each time.
    for (const game of games) answered.push(await answerAtOnce(game, people, (i) => (i + question) % 3 !== 0))
    if (question === 1) await restart()
    await room.wait(20)
    for (const each of answered) await expectPoints(each)
    await room.wait(7)
    await room.wait(3)
  }
  for (const game of games) await expectFinished(game, 3)
}, 60_000)

describe('answers', () => {
  test('are words, too: typed with a slip, in another language, or too late', async () => {
    await start({ questions: 2, kind: 'cloze' })
    const item = currentItem(await room.saved())
    const open = async (user: User) => {
      const opened = discord.button({ user, message: room.last(), customId: buttonNamed(room.last(), '✏️ Answer') })
      await opened.acknowledged
      return opened
    }
    const type = async (user: User, answer: string) =>
      readText(await discord.modalSubmit({ user, opened: await open(user), values: { answer } }).waitForEdit())
    expect(await type(bo, 'das ist eine von den Fragen, die ich nicht kenne')).toContain('Please try it in English')
    expect(await type(bo, 'nothing of the kind')).toBe('Not it. Try again!')
    const late = await open(bo)
    const right = item.kind === 'cloze' ? item.accepted[0] : ''
    const shouted = right.toUpperCase()
    const why = /^\d/.test(right) ? ACCEPTED_NUMBER : ACCEPTED_SPELLING
    expect(await type(ann, shouted)).toBe(shouted === right ? 'Right!' : `Right!\n-# ${why}`)
    const tooLate = await discord.modalSubmit({ user: bo, opened: late, values: { answer: right } }).waitForEdit()
    expect(readText(tooLate)).toBe('This question is already closed.')
    expect(readText(room.posts()[0] ?? room.last())).toContain(`🏆 <@${ann.id}> had it first.`)
  })

  test('come as replies and plain messages; chatter and edits do not count, and nobody is answered twice', async () => {
    await start({ questions: 2, kind: 'choice' })
    const item = currentItem(await room.saved())
    if (item.kind === 'cloze') throw new Error('Not a choice')
    const letter = (right: boolean) => 'ABCDE'[right ? item.right : (item.right + 1) % item.options.length] ?? ''
    const question = room.last()
    const chatter = discord.say({ user: bo, channel: room.channel, content: 'I have no idea, and you?' })
    discord.gateway.dispatchMessage('MESSAGE_UPDATE', { ...chatter.message, content: letter(true) })
    const wrong = discord.say({ user: bo, channel: room.channel, content: letter(false), replyTo: question })
    expect(readText(await wrong.waitForReply())).toContain('That was your try')
    const again = discord.say({ user: bo, channel: room.channel, content: letter(true), replyTo: question })
    expect(readText(await again.waitForReply())).toBe('You have had your try at this question.')
    discord.say({ user: ann, channel: room.channel, content: letter(true).toLowerCase() })
    await discord.waitFor(() => readText(room.posts()[0] ?? question).includes('had it first'))
    expect((await room.saved()).answers.map(({ learnerId, isRight }) => [learnerId, isRight])).toEqual([
      [bo.id, false],
      [ann.id, true],
    ])
    const late = discord.say({
      user: discord.addUser('Cy'),
      channel: room.channel,
      content: letter(true),
      replyTo: question,
    })
    expect(readText(await late.waitForReply())).toBe('This question is already closed.')
    await room.quiz('stop', { user: ann })
  })
})

describe('leading', () => {
  test('is for the starter and managers; two quizzes in one channel are refused; a starter who leaves does not hold it up', async () => {
    await start({ questions: 5 })
    expect(readText(await start({}, bo))).toContain('A quiz is already running here (question 1 of 5)')
    expect(await room.press(bo, room.last(), 'Skip')).toContain('Only who started this quiz')
    expect(await room.press(bo, room.last(), 'Skip', { memberPermissions: MANAGER })).toBe('Done.')
    expect(readText(room.posts()[0] ?? room.last())).toContain('Passed over')
    await room.wait(7)
    expect(await room.press(ann, room.last(), 'Pause')).toBe('Done.')
    expect(readText(room.last())).toContain('Pauses after this question')
    await room.answer(bo, false)
    await room.wait(30)
    expect(readText(room.last())).toContain('⏸ Paused')
    await room.wait(60)
    expect(room.posts()).toHaveLength(2)
    expect(await room.press(ann, room.last(), 'Go on')).toBe('Done.')
    expect(headlines().at(-1)).toBe('**Question 3 of 5**')
    // Ann has not answered the last two questions: whoever plays may go on without her.
    expect(readText(await room.quiz('stop', { user: bo }))).toBe('Done.')
    expect(headlines().at(-1)).toMatch(/^\*\*The quiz was stopped\*\*/)
    expect(readText(await room.quiz('stop', { user: ann }))).toContain('No quiz is running here')
  })

  test('a room says who may start; where the bot may not write it says so, and offers a quiz alone', async () => {
    const set = (quizzes: string) =>
      discord
        .slashCommand({
          name: 'room',
          subcommand: 'set',
          channel: room.channel,
          memberPermissions: MANAGER,
          options: { quizzes },
        })
        .waitForEdit()
    await set('managers')
    expect(readText(await start({}))).toContain('only members with “Manage Server” may start quizzes')
    await set('nobody')
    expect(readText(await room.quiz('start', { user: ann, memberPermissions: MANAGER }))).toContain('wants no quizzes')
    await set('everyone')
    expect(readText(await room.quiz('start', { user: ann, appPermissions: 1n << 10n }))).toContain(
      'I may not write in this channel',
    )
    expect(labels(await start({ for: 'me', kind: 'true-false' }))).toEqual(['True', 'False'])
  })
})

test('what those who study here are about to forget comes first, and the bot says how much of it there is', async () => {
  await start({ questions: 5 })
  const item = (await room.saved()).setup.items[4]
  if (item === undefined) throw new Error('There are too few items')
  await room.quiz('stop', { user: ann })
  const cards = createCards(database)
  const reviewedAt = discord.now() - 60 * 86_400_000
  const card = sampleCard(`of ${ann.id}`, { learnerId: ann.id, source: item.source })
  await cards.add([card])
  await cards.review({ ...sampleReview(card.id, ann.id, reviewedAt), before: card.schedule })
  await createLearners(database).studied(ann.id, room.channel.id, discord.now())
  expect(readText(await start({ mode: 'due', questions: 3 }, bo))).toMatch(
    /about to forget: 1\. .*\nHere we go\. Questions: 3/,
  )
  const { setup } = await room.saved()
  expect(setup).toMatchObject({ mode: 'everyone', items: [{ source: { start: item.source.start } }, {}, {}] })
  await room.quiz('stop', { user: bo })
})

test('a topic with too little says how much there is, and offers what is near', async () => {
  const refused = await start({ topic: 'the history of pulp fiction', questions: 5 })
  expect(readText(refused)).toMatch(/about \*\*the history of pulp fiction\*\*: 0\..*come near/)
  const near = labels(refused).find((label) => label.startsWith('Dental pulp')) ?? ''
  expect(near).toMatch(/^Dental pulp \(\d+\)$/)
  const started = await room.press(ann, refused, near)
  expect(started).toContain('Here we go')
  const { setup } = await room.saved()
  expect(setup.items.every(({ source }) => source.section.includes('Dental pulp'))).toBe(true)
  await room.quiz('stop', { user: ann })
})

test('a quiz alone goes on in one private message, and what was missed can be read, played again and made cards of', async () => {
  const user = discord.addUser('Solo')
  let message = await room.quiz('start', { user, options: { for: 'me', questions: 2, kind: 'true-false' } })
  const press = (label: string) =>
    discord.button({ user, message, customId: buttonNamed(message, label) }).waitForEdit((shown) => shown !== message)
  for (let question = 0; question < 2; question++) {
    message = await press('True')
    expect(readText(message)).toMatch(/^\*\*(Right!|Not it\.)\*\* True/)
    message = await press('Next ▶')
  }
  expect(readText(message)).toMatch(/The quiz is over.*\n[012] of 2 right/)
  message = await room.quiz('start', { user, options: { for: 'me', questions: 1, kind: 'cloze' } })
  const opened = discord.button({ user, message, customId: buttonNamed(message, '✏️ Answer') })
  await opened.acknowledged
  const written = discord.modalSubmit({ user, opened, values: { answer: 'a wild guess' } })
  message = await written.waitForEdit((shown) => shown !== message)
  expect(readText(message)).toMatch(/^\*\*Not it\.\*\* a wild guess\n\*\*Question 1 of 1\*\*/)
  expect(room.posts()).toEqual([])
  await start({ questions: 1, kind: 'true-false' })
  await room.answer(ann, false)
  await room.wait(30)
  await room.wait(3)
  const results = room.last()
  const mine = await discord
    .button({ user: ann, message: results, customId: buttonNamed(results, 'My misses') })
    .waitForEdit()
  expect(readText(mine)).toMatch(/What you missed.*\n\n.*Does the library say so\?/s)
  expect(await room.press(ann, mine, 'Make cards of them')).toContain('Cards made: 1')
  expect(readText(await room.quiz('misses', { user: bo }))).toContain('Missed in the last quiz here')
  expect(await room.press(bo, results, 'Play the misses again')).toContain('Here we go. Questions: 1')
  await room.quiz('stop', { user: bo })
})

test('a passage is shown when the question is closed, not before; three people’s reports retire it', async () => {
  await start({ questions: 1, kind: 'choice' })
  const { setup } = await room.saved()
  await room.answer(bo, true)
  const closed = room.last()
  const passage = await room.press(bo, closed, '📖 Passage')
  expect(passage).toContain('**')
  expect(passage).toContain('Sources of MSCs')
  for (const name of ['One', 'Two', 'Three']) {
    const user = discord.addUser(name)
    const asked = await discord
      .button({ user, message: closed, customId: buttonNamed(closed, '⚑ Report') })
      .waitForEdit()
    const menu = JSON.stringify(asked.components).match(/"custom_id":"(1:quiz-report-as[^"]*)"/)?.[1] ?? ''
    const told = await discord
      .select({ user, message: asked, customId: menu, values: ['ambiguous'] })
      .waitForEdit((shown) => readText(shown).startsWith('Thank'))
    expect(readText(told)).toContain('I have kept your report')
  }
  await room.wait(3)
  await room.wait(90)
  await start({ questions: 25, kind: 'choice' })
  const ids = (await room.saved()).setup.items.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(5)
  expect(ids).not.toContain(setup.items[0]?.id)
  await room.quiz('stop', { user: ann })
})

test('scores are shown to all only where the room wants a board, and start anew when it is reset', async () => {
  await start({ questions: 1 })
  await room.answer(bo, true)
  await room.wait(7)
  const scores = async (user: User, how = {}) => readText(await room.quiz('scores', { user, ...how }))
  expect(await scores(bo)).toContain(`1. <@${bo.id}> **1** · quizzes: 1 · days in a row: 1`)
  expect(await scores(ann)).not.toContain(bo.id)
  await discord
    .slashCommand({
      name: 'room',
      subcommand: 'set',
      channel: room.channel,
      memberPermissions: MANAGER,
      options: { board: true },
    })
    .waitForEdit()
  expect(await scores(ann)).toContain(`<@${bo.id}>`)
  expect(await scores(ann, { options: { reset: true } })).toContain('Manage Server')
  expect(await scores(ann, { options: { reset: true }, memberPermissions: MANAGER })).toContain('starts at zero')
  expect(await scores(ann)).toContain('Nobody has played')
})

test('what Discord refuses, loses or delays during a quiz is made good, and nothing is posted twice', async () => {
  const posting = (method: string, path: string) => method === 'POST' && path.includes(room.channel.id)
  const editing = (method: string, path: string) => method === 'PATCH' && path.includes(`channels/${room.channel.id}`)
  discord.fail({ match: posting, times: 1, with: 'close-after' })
  await start({ questions: 3 })
  expect(headlines()).toEqual(['**Question 1 of 3**'])
  discord.fail({ match: editing, times: 2, with: { status: 502, body: 'Bad Gateway' } })
  await room.answer(bo, true)
  await room.wait(3)
  expect(readText(room.last())).toContain('had it first')
  discord.fail({ match: posting, times: 1, with: tooManyRequests(300) })
  await room.wait(7)
  expect(headlines()).toEqual(['**Question 1 of 3**', '**Question 2 of 3**'])
  await room.answer(bo, true)
  discord.fail({ match: posting, times: 2, with: { status: 502, body: 'Bad Gateway' } })
  await room.wait(7)
  await room.wait(5)
  expect(headlines()).toEqual(['**Question 1 of 3**', '**Question 2 of 3**', '**Question 3 of 3**'])
  await room.answer(bo, true)
  await room.wait(4)
  expect(await room.points()).toEqual({ [bo.id]: 3 })
  expect(headlines()).toHaveLength(4)
  expect(discord.pendingFaults()).toBe(0)
})
