import { readFileSync } from 'node:fs'
import { QUESTION } from './answer-usages.ts'
import { command, press, typing } from './press.ts'
import { type Actor, MANAGER, type Usage } from './usage.ts'

const asManager = { memberPermissions: MANAGER } as const
const passages = (actor: Actor) => command(actor, { name: 'passages', options: { query: 'sources of MSCs' } })
const ask = (actor: Actor) => command(actor, { name: 'ask', options: { question: QUESTION } }).waitForEdit()
const review = { filename: 'review.txt', content: readFileSync('corpus/reviews/maqsood-2020.txt') }

/** Every command but those that ask a question and those of cards, quizzes and sessions. */
export const COMMAND_USAGES: readonly Usage[] = [
  {
    title: '/passages query: sources of MSCs',
    covers: ['/passages'],
    use: passages,
    shows: /Passages near/,
  },
  typing({ name: 'passages', focused: 'source', options: { query: 'x', source: 'adult' } }, /Adult mesenchymal/),
  {
    title: 'the button “Next ▶” below passages',
    covers: ['control passages'],
    prepare: (actor) => passages(actor).waitForEdit(),
    use: (actor, before) => press(actor, before, 'Next'),
    shows: /Page 2 of/,
  },
  {
    title: '/define term: MSCs',
    covers: ['/define'],
    use: (actor) => command(actor, { name: 'define', options: { term: 'MSCs' } }),
    shows: /stands for/,
  },
  {
    title: '/define term: zeppelin',
    covers: ['/define'],
    use: (actor) => command(actor, { name: 'define', options: { term: 'zeppelin' } }),
    shows: /does not mention/,
  },
  {
    title: '/sources',
    covers: ['/sources'],
    use: (actor) => command(actor, { name: 'sources' }),
    shows: /Documents in/,
  },
  {
    title: 'the button “Next ▶” below the list of documents',
    covers: ['control sources-page'],
    prepare: (actor) => command(actor, { name: 'sources' }).waitForEdit(),
    use: (actor, before) => press(actor, before, 'Next'),
    shows: /Page 2 of 3/,
  },
  {
    title: '/sources document: maqsood-2020',
    covers: ['/sources'],
    use: (actor) => command(actor, { name: 'sources', options: { document: 'maqsood-2020' } }),
    shows: /How to cite/,
  },
  typing({ name: 'sources', focused: 'document', options: { document: 'adult' } }, /Adult mesenchymal/),
  {
    title: '/bibliography',
    covers: ['/bibliography'],
    prepare: ask,
    use: (actor) => command(actor, { name: 'bibliography' }),
    shows: /bibliography\.bib/,
  },
  {
    title: '/library list',
    covers: ['/library list'],
    use: (actor) => command(actor, { name: 'library', subcommand: 'list', ...asManager }),
    shows: /Documents in/,
  },
  {
    title: '/library add file: review.txt, which is there already',
    covers: ['/library add'],
    use: (actor) => command(actor, { name: 'library', subcommand: 'add', options: { file: review }, ...asManager }),
    shows: /holds this very file already/,
  },
  {
    title: '/library remove document: zeppelin',
    covers: ['/library remove'],
    use: (actor) =>
      command(actor, { name: 'library', subcommand: 'remove', options: { document: 'zeppelin' }, ...asManager }),
    shows: /no document called/,
  },
  typing(
    { name: 'library', subcommand: 'remove', focused: 'document', options: { document: 'adult' }, ...asManager },
    /Adult mesenchymal/,
  ),
  {
    title: '/room show',
    covers: ['/room show'],
    use: (actor) => command(actor, { name: 'room', subcommand: 'show', ...asManager }),
    shows: /How I am used in/,
  },
  {
    title: '/room set answering: thread quiet_hours: 22-7 time_zone: Europe/Berlin help_channel: questions',
    covers: ['/room set'],
    use: (actor) =>
      command(actor, {
        ...{ name: 'room', subcommand: 'set', ...asManager },
        options: {
          ...{ answering: 'thread', quiet_hours: '22-7', time_zone: 'Europe/Berlin' },
          help_channel: actor.discord.channel.id,
        },
      }),
    shows: /Saved/,
  },
  typing(
    { name: 'room', subcommand: 'set', focused: 'source', options: { source: 'adult' }, ...asManager },
    /Adult mesenchymal/,
  ),
  typing(
    { name: 'room', subcommand: 'set', focused: 'time_zone', options: { time_zone: 'berl' }, ...asManager },
    /Europe\/Berlin/,
  ),
  {
    title: '/privacy show',
    covers: ['/privacy show'],
    prepare: ask,
    use: (actor) => command(actor, { name: 'privacy', subcommand: 'show' }),
    shows: /What is kept about you/,
  },
  {
    title: '/privacy delete',
    covers: ['/privacy delete'],
    prepare: ask,
    use: (actor) => command(actor, { name: 'privacy', subcommand: 'delete' }),
    shows: /Delete all that is kept/,
  },
  {
    title: 'the button “Delete all of it”',
    covers: ['control privacy-delete'],
    prepare: async (actor) => {
      await ask(actor)
      return command(actor, { name: 'privacy', subcommand: 'delete' }).waitForEdit()
    },
    use: (actor, before) => press(actor, before, 'Delete all'),
    shows: /Deleted\./,
  },
  { title: '/help', covers: ['/help'], use: (actor) => command(actor, { name: 'help' }), shows: /How to ask/ },
  {
    title: '/help for who may manage the server',
    covers: ['/help'],
    use: (actor) => command(actor, { name: 'help', ...asManager }),
    shows: /Setting up, in a minute/,
  },
  { title: '/about', covers: ['/about'], use: (actor) => command(actor, { name: 'about' }), shows: /Exocite/ },
]
