import { allComponents, type Message } from '../../simulator/state/message.ts'
import { QUESTION } from './answer-usages.ts'
import { button, command, fillIn, press, pressed, typing } from './press.ts'
import type { Actor, Usage } from './usage.ts'

type Options = Parameters<typeof command>[1]['options']

const cards = (actor: Actor, subcommand: string, options: Options = {}) =>
  command(actor, { name: 'cards', subcommand, options })

const answer = (actor: Actor) => command(actor, { name: 'ask', options: { question: QUESTION } }).waitForEdit()
const table = (rows: number) => ({
  filename: 'cards.csv',
  content: `front,back\n${Array.from({ length: rows }, (_, i) => `Question ${i + 1}?,Answer ${i + 1}.`).join('\n')}\n`,
})

async function write(actor: Actor): Promise<Message> {
  const written = await fillIn(actor, cards(actor, 'add'), { front: 'What is CD73?', back: 'A marker of MSCs.' })
  return written.waitForEdit()
}

const list = (rows: number) =>
  async function listed(actor: Actor): Promise<Message> {
    await cards(actor, 'import', { file: table(rows) }).waitForEdit()
    return cards(actor, 'list').waitForEdit()
  }

async function front(actor: Actor): Promise<Message> {
  await list(2)(actor)
  return cards(actor, 'review').waitForEdit()
}

const back = async (actor: Actor) => pressed(actor, await front(actor), 'Show answer')
const graded = async (actor: Actor) => pressed(actor, await back(actor), 'Good')
const askedToDelete = async (actor: Actor) => pressed(actor, await write(actor), 'Delete')

/** Cards: making, reviewing, changing, taking along. */
export const CARD_USAGES: readonly Usage[] = [
  button('Make a card', ['control make-card'], { on: answer, shows: /Your card/ }),
  { title: '/cards add', covers: ['/cards add'], use: (actor) => cards(actor, 'add'), shows: /Window/ },
  {
    title: 'the window of /cards add, filled in',
    covers: ['control card-written'],
    use: (actor) => fillIn(actor, cards(actor, 'add'), { front: 'What is CD73?', back: 'A marker of MSCs.' }),
    shows: /What is CD73/,
  },
  {
    title: '/cards review',
    covers: ['/cards review'],
    prepare: list(2),
    use: (actor) => cards(actor, 'review'),
    shows: /2 to review today/,
  },
  button('Show answer', ['control card-show'], { on: front, shows: /Answer 1/ }),
  button('Good', ['control card-grade'], { on: back, shows: /Question 2/ }),
  button('Undo', ['control card-undo'], { on: graded, shows: /Taken back/ }),
  {
    title: 'the button “Look again” when all is reviewed',
    covers: ['control card-next'],
    prepare: async (actor) => {
      await write(actor)
      const shown = await cards(actor, 'review').waitForEdit()
      return pressed(actor, await pressed(actor, shown, 'Show answer'), 'Easy')
    },
    use: (actor, before) => press(actor, before, 'Look again'),
    shows: /Nothing to review now/,
  },
  {
    title: '/cards list',
    covers: ['/cards list'],
    prepare: list(8),
    use: (actor) => cards(actor, 'list'),
    shows: /Your cards: 8/,
  },
  button('Next', ['control cards-page'], { on: list(9), shows: /Page 2 of 2/ }),
  {
    title: 'the menu below the list of cards',
    covers: ['control card-pick'],
    prepare: list(2),
    use: ({ discord, user }, message) => {
      if (message === null) throw new Error('There is no list')
      const menu = allComponents(message.components).find((each) => each['type'] === 3)
      const [choice] = (menu?.['options'] ?? []) as readonly { readonly value: string }[]
      return discord.select({ user, message, customId: String(menu?.['custom_id']), values: [choice?.value ?? ''] })
    },
    shows: /Answer 1/,
  },
  button('Edit', ['control card-edit'], { on: write, shows: /What is CD73/ }),
  {
    title: 'the window “Edit”, filled in',
    covers: ['control card-edited'],
    prepare: write,
    use: (actor, before) => fillIn(actor, press(actor, before, 'Edit'), { front: 'And CD90?', back: 'Another one.' }),
    shows: /And CD90/,
  },
  button('Suspend', ['control card-suspend'], { on: write, shows: /Suspended/ }),
  button('Delete', ['control card-delete'], { on: write, shows: /Delete this card/ }),
  {
    title: 'the button “Delete”, a second time',
    covers: ['control card-delete-sure'],
    prepare: askedToDelete,
    use: (actor, before) => press(actor, before, 'Delete'),
    shows: /Deleted/,
  },
  button('Keep', ['control card-keep'], { on: askedToDelete, shows: /What is CD73/ }),
  {
    title: '/cards export',
    covers: ['/cards export'],
    prepare: write,
    use: (actor) => cards(actor, 'export'),
    shows: /Your cards for Anki: 1/,
  },
  {
    title: '/cards import file: cards.csv',
    covers: ['/cards import'],
    use: (actor) => cards(actor, 'import', { file: table(2) }),
    shows: /Cards added: 2/,
  },
  {
    title: '/cards settings daily_limit: 20',
    covers: ['/cards settings'],
    use: (actor) => cards(actor, 'settings', { daily_limit: 20 }),
    shows: /Saved/,
  },
  typing(
    { name: 'cards', subcommand: 'settings', focused: 'time_zone', options: { time_zone: 'berl' } },
    /Europe\/Berlin/,
  ),
]
