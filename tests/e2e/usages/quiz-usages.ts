import { allComponents, type Message } from '../../simulator/state/message.ts'
import { button, command, fillIn, press, pressed, typing } from './press.ts'
import { type Actor, MANAGER, type Usage } from './usage.ts'

type Options = Parameters<typeof command>[1]['options']

const quiz = (actor: Actor, subcommand: string, options: Options = {}) =>
  command(actor, { name: 'quiz', subcommand, options })
const daily = (actor: Actor, subcommand: string, options: Options = {}) =>
  command(actor, { name: 'room', group: 'daily', subcommand, options, memberPermissions: MANAGER })

/** A quiz that somebody plays alone: nobody else, and no clock, moves it on. */
const alone = (kind: string, mode = 'everyone') =>
  function start(actor: Actor): Promise<Message> {
    return quiz(actor, 'start', { questions: 2, for: 'me', kind, mode }).waitForEdit()
  }

const truth = alone('true-false')
const answered = async (actor: Actor) => pressed(actor, await truth(actor), 'True')
const reporting = async (actor: Actor) => pressed(actor, await answered(actor), '⚑ Report')

/** What of quizzes and of the question of the day does not go on by the clock. Which questions come is left to chance. */
export const QUIZ_USAGES: readonly Usage[] = [
  {
    title: '/quiz start questions: 2 kind: true or false for: me alone',
    covers: ['/quiz start'],
    varies: true,
    use: (actor) => quiz(actor, 'start', { questions: 2, for: 'me', kind: 'true-false' }),
    shows: /Question 1 of 2/,
  },
  {
    ...typing({ name: 'quiz', subcommand: 'start', focused: 'topic', options: { topic: 'exosome' } }, /exosome/i),
    // Questions are written when the first quiz of a library begins; until then there are no topics to suggest.
    prepare: truth,
  },
  { title: '/quiz stop', covers: ['/quiz stop'], use: (actor) => quiz(actor, 'stop'), shows: /No quiz is running/ },
  { title: '/quiz scores', covers: ['/quiz scores'], use: (actor) => quiz(actor, 'scores'), shows: /board|Nobody/ },
  {
    title: '/quiz misses',
    covers: ['/quiz misses'],
    use: (actor) => quiz(actor, 'misses'),
    shows: /Nothing was missed/,
  },
  { ...button('True', ['control quiz-choose'], { on: truth, shows: /Right!|Not it/ }), varies: true },
  button('✏️ Answer', ['control quiz-type'], { on: alone('cloze'), shows: /Your answer/ }),
  {
    title: 'the window “Your answer”, filled in with “moon”',
    covers: ['control quiz-typed'],
    varies: true,
    prepare: alone('cloze'),
    use: (actor, before) => fillIn(actor, press(actor, before, '✏️ Answer'), { answer: 'moon' }),
    shows: /Not it/,
  },
  {
    ...button('I knew it', ['control quiz-grade'], { on: alone('cloze', 'spoiler'), shows: /Answer:/ }),
    varies: true,
  },
  { ...button('Next ▶', ['control quiz-next'], { on: answered, shows: /Question 2 of 2/ }), varies: true },
  { ...button('📖 Passage', ['control quiz-source'], { on: answered, shows: /│/ }), varies: true },
  { ...button('＋ Card', ['control quiz-card'], { on: answered, shows: /Your card/ }), varies: true },
  button('⚑ Report', ['control quiz-report'], { on: answered, shows: /What is wrong/ }),
  {
    title: 'the menu “What is wrong with this question?”',
    covers: ['control quiz-report-as'],
    prepare: reporting,
    use: ({ discord, user }, message) => {
      if (message === null) throw new Error('There is no menu')
      const menu = allComponents(message.components).find((each) => each['type'] === 3)
      return discord.select({ user, message, customId: String(menu?.['custom_id']), values: ['wrong'] })
    },
    shows: /I have kept your report/,
  },
  {
    title: '/room daily show',
    covers: ['/room daily show'],
    use: (actor) => daily(actor, 'show'),
    shows: /question of the day/i,
  },
  {
    title: '/room daily off',
    covers: ['/room daily off'],
    use: (actor) => daily(actor, 'off'),
    shows: /question of the day/i,
  },
]
