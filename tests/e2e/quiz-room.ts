import type { Quizzes } from '../../src/core/study/quiz/ports.ts'
import { currentItem, type Quiz } from '../../src/core/study/quiz/quiz.ts'
import { readText } from '../simulator/read-message.ts'
import type { Simulator } from '../simulator/simulator.ts'
import type { Message } from '../simulator/state/message.ts'
import type { Channel, User } from '../simulator/state/world.ts'
import type { BotHere } from './bot-in-process.ts'
import { buttonNamed, labels } from './card-user.ts'

type Use = Omit<Parameters<Simulator['slashCommand']>[0], 'name' | 'channel'>

/** A channel of its own in which people play. */
export interface QuizRoom {
  readonly channel: Channel
  /** Uses a sub-command of /quiz; gives what is said to whoever does */
  quiz(subcommand: string, how: Use): Promise<Message>
  /** What the bot has posted, oldest first */
  posts(): readonly Message[]
  /** The message that was posted last */
  last(): Message
  /** Answers the open question; gives what is said to them */
  answer(user: User, isRight: boolean): Promise<string>
  press(user: User, message: Message, label: string, how?: { readonly memberPermissions?: bigint }): Promise<string>
  /** Lets time go by, second by second where it matters, and the bot see it */
  wait(seconds: number): Promise<void>
  /** The quiz as it is saved, with the answers that nobody else sees; the one that was started last */
  saved(): Promise<Quiz>
  /** Who has how many points, as saved */
  points(): Promise<Readonly<Record<string, number>>>
}

/** `quizzes` looks into what the bot has saved. */
export function quizRoom(discord: Simulator, bot: () => BotHere, quizzes: Pick<Quizzes, 'lastIn'>): QuizRoom {
  const channel = discord.addChannel({ name: 'quiz' })
  const posts = () => discord.state.messages(channel).filter(({ author }) => author.id === discord.bot.id)

  async function saved(): Promise<Quiz> {
    const quiz = await quizzes.lastIn(channel.id)
    if (quiz === null) throw new Error('There was no quiz')
    return quiz
  }

  function last(): Message {
    const message = posts().at(-1)
    if (message === undefined) throw new Error('Nothing was posted')
    return message
  }

  async function press(
    user: User,
    message: Message,
    label: string,
    how: { readonly memberPermissions?: bigint } = {},
  ): Promise<string> {
    const pressed = discord.button({ user, message, customId: buttonNamed(message, label), ...how })
    return readText(await pressed.waitForEdit())
  }

  return {
    channel,
    quiz: (subcommand, how) =>
      discord.slashCommand({ name: 'quiz', subcommand, channel, ...how }).waitForEdit(undefined, 30_000),
    posts,
    last,
    press,
    async answer(user, isRight) {
      const quiz = await saved()
      const item = currentItem(quiz)
      if (quiz.setup.mode === 'spoiler') return press(user, last(), isRight ? 'I knew it' : 'I did not')
      if (item.kind === 'cloze') {
        const opened = discord.button({ user, message: last(), customId: buttonNamed(last(), '✏️ Answer') })
        await opened.acknowledged
        const answer = isRight ? item.accepted[0] : 'something else'
        return readText(await discord.modalSubmit({ user, opened, values: { answer } }).waitForEdit())
      }
      const option = isRight ? item.right : (item.right + 1) % item.options.length
      return press(user, last(), labels(last())[option] ?? '')
    },
    async wait(seconds) {
      // A question closes in one look, and the next one comes in another.
      discord.advance(seconds * 1000)
      await bot().tick()
    },
    saved,
    async points() {
      const played = (await saved()).players.filter(({ lastPosition }) => lastPosition >= 0)
      return Object.fromEntries(played.map(({ learnerId, points }) => [learnerId, points]))
    },
  }
}
