import type { Message } from '../../simulator/state/message.ts'
import { permission } from '../../simulator/state/permissions.ts'
import { button, command, fillIn, press, pressed, typing } from './press.ts'
import { type Actor, MANAGER, type Saying, type Usage } from './usage.ts'

export const QUESTION = 'What are the main sources of MSCs?'
/** Its answer takes two messages without a frame */
const LONG = 'Which MSC products are approved?'
const UNANSWERABLE = 'What does a flight to Oslo cost?'
const ANSWER = /Main sources of MSCs are bone marrow/
const NEAREST_IN_PRIVATE = 'Which zebrafish proteins do exosomes lack?'

const asked = (question: string, options: Readonly<Record<string, boolean>> = {}) =>
  function ask(actor: Actor): Promise<Message> {
    return command(actor, { name: 'ask', options: { question, ...options } }).waitForEdit(undefined, 30_000)
  }

const answer = asked(QUESTION)
const privateAnswer = asked(QUESTION, { private: true })
const context = async (actor: Actor) => pressed(actor, await answer(actor), 'Context')
const manySources = asked('What do exosomes do?')

/** Asking, and what can be done with an answer. */
export const ANSWER_USAGES: readonly Usage[] = [
  {
    title: `/ask question: ${QUESTION}`,
    covers: ['/ask'],
    use: (actor) => command(actor, { name: 'ask', options: { question: QUESTION } }),
    shows: ANSWER,
  },
  {
    title: `/ask question: ${QUESTION} private: True`,
    covers: ['/ask'],
    use: (actor) => command(actor, { name: 'ask', options: { question: QUESTION, private: true } }),
    shows: ANSWER,
  },
  {
    title: `/ask question: ${QUESTION} where nothing may be embedded`,
    covers: ['/ask'],
    use: (actor) =>
      command(actor, { name: 'ask', options: { question: QUESTION }, appPermissions: permission.viewChannel }),
    shows: ANSWER,
  },
  {
    title: `/ask question: ${LONG} private: True where nothing may be embedded`,
    covers: ['/ask'],
    use: (actor) => {
      const options = { question: LONG, private: true }
      return command(actor, { name: 'ask', options, appPermissions: permission.viewChannel })
    },
    shows: /Confidence/,
    varies: true,
    replies: 2,
  },
  {
    title: `/ask question: ${UNANSWERABLE}`,
    covers: ['/ask'],
    use: (actor) => command(actor, { name: 'ask', options: { question: UNANSWERABLE } }),
    shows: /Not in the library/,
  },
  {
    title: `/ask question: ${UNANSWERABLE} where people help elsewhere`,
    covers: ['/ask'],
    prepare: (actor) => {
      const options = { help_channel: actor.discord.channel.id }
      return command(actor, { name: 'room', subcommand: 'set', options, memberPermissions: MANAGER }).waitForEdit()
    },
    use: (actor) => command(actor, { name: 'ask', options: { question: UNANSWERABLE } }),
    shows: /Ask people: #questions/,
  },
  {
    title: `/ask question: ${UNANSWERABLE} in German, private: True`,
    covers: ['/ask'],
    use: (actor) => command(actor, { name: 'ask', locale: 'de', options: { question: UNANSWERABLE, private: true } }),
    shows: /Nicht in der Bibliothek/,
  },
  typing({ name: 'ask', focused: 'source', options: { question: 'x', source: 'adult' } }, /Adult mesenchymal/),
  button('Context', ['control context'], { on: answer, shows: ANSWER }),
  {
    title: 'the button “Later ▶” below a passage in its context',
    covers: ['control turn-context'],
    prepare: context,
    use: (actor, before) => press(actor, before, 'Later'),
    shows: /\[1\]/,
  },
  button('Sources', ['control sources'], { on: answer, shows: /Sources/ }),
  {
    title: 'the button “Next ▶” below all sources',
    covers: ['control turn-sources'],
    prepare: async (actor) => pressed(actor, await manySources(actor), 'Sources'),
    use: (actor, before) => press(actor, before, 'Next'),
    shows: /\[4\]/,
  },
  { ...button('Why?', ['control why'], { on: answer, shows: /I answered/ }), varies: true },
  button('Helpful', ['control vote'], { on: answer, shows: /Your vote is kept/ }),
  {
    title: 'the button “Not helpful” in a room that keeps the words',
    covers: ['control vote'],
    prepare: async (actor) => {
      const options = { keep_words: true }
      await command(actor, { name: 'room', subcommand: 'set', options, memberPermissions: MANAGER }).waitForEdit()
      return answer(actor)
    },
    use: (actor, before) => press(actor, before, 'Not helpful'),
    shows: /kept with the question/,
  },
  button('Ask a follow-up', ['control ask-more'], { on: answer, shows: /Your question, in English/ }),
  {
    title: 'the window “Ask a follow-up”, filled in with “And which of them is easiest to get?”',
    covers: ['control follow-up'],
    // How near misses are ranked changes with every change of how evidence is weighed.
    varies: true,
    prepare: answer,
    use: (actor, before) =>
      fillIn(actor, press(actor, before, 'Ask a follow-up'), { question: 'And which of them is easiest to get?' }),
    shows: /Question:/,
  },
  { ...button('Post to channel', ['control post'], { on: privateAnswer, shows: ANSWER }), replies: 2 },
  {
    title: 'the button “Ask the group” below a private abstention',
    covers: ['control post'],
    prepare: asked(NEAREST_IN_PRIVATE, { private: true }),
    use: (actor, before) => press(actor, before, 'Ask the group'),
    shows: /Not in the library/,
    replies: 2,
  },
  button('Open a thread', ['control thread'], { on: answer, shows: /The thread is open/ }),
  {
    title: 'the menu “Find evidence” on “MSCs can be found in fat.”',
    covers: ['menu Find evidence'],
    prepare: ({ discord, channel }) =>
      Promise.resolve(
        discord.say({ channel, user: discord.addUser('Grace'), content: 'MSCs can be found in fat.' }).message,
      ),
    use: ({ discord, user }, target) => {
      if (target === null) throw new Error('There is no message to open the menu on')
      return discord.messageContextMenu({ name: 'Find evidence', target, user })
    },
    shows: /for you to judge/,
  },
]

const bot = ({ discord }: Actor) => `<@${discord.bot.id}>`

/** Asking without a command. */
export const SAYINGS: readonly Saying[] = [
  {
    title: `@Exocite ${QUESTION}`,
    say: (actor) => actor.discord.say({ ...actor, content: `${bot(actor)} ${QUESTION}` }),
    shows: ANSWER,
  },
  {
    title: `${QUESTION} in a direct message`,
    say: ({ discord, user }) => discord.say({ user, dm: true, content: QUESTION }),
    shows: ANSWER,
  },
  {
    title: '@Exocite and nothing else',
    say: (actor) => actor.discord.say({ ...actor, content: bot(actor) }),
    shows: /Ask me something/,
  },
]
