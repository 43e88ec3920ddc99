import { buttonId } from '../simulator/read-message.ts'
import type { Simulator } from '../simulator/simulator.ts'
import { allComponents, type Message } from '../simulator/state/message.ts'
import type { User } from '../simulator/state/world.ts'

type Use = Omit<Parameters<Simulator['slashCommand']>[0], 'name' | 'user'>

/** What somebody does with cards. */
export interface CardUser {
  /** Uses a sub-command of /cards */
  cards(subcommand: string, how?: Use): Promise<Message>
  /** Presses the button whose label begins like this; gives what its message has become, or the new one */
  press(message: Message, label: string): Promise<Message>
  /** Writes a card in their own words */
  write(front: string, back: string): Promise<Message>
  import(csv: string): Promise<Message>
}

export function cardUser(discord: Simulator, user: User): CardUser {
  const cards: CardUser['cards'] = (subcommand, how = {}) =>
    discord.slashCommand({ name: 'cards', subcommand, user, ...how }).waitForEdit()
  return {
    cards,
    press: (message, label) =>
      discord
        .button({ user, message, customId: buttonNamed(message, label) })
        .waitForEdit((shown) => shown !== message),
    async write(front, back) {
      const opened = discord.slashCommand({ name: 'cards', subcommand: 'add', user })
      await opened.acknowledged
      return discord.modalSubmit({ user, opened, values: { front, back } }).waitForEdit()
    },
    import: (csv) => cards('import', { options: { file: { filename: 'cards.csv', content: csv } } }),
  }
}

/** The id of the button whose label begins like this. @throws Error that names those that there are */
export function buttonNamed(message: Message, label: string): string {
  return buttonId(message, labels(message).find((each) => each.startsWith(label)) ?? label)
}

/** The labels of a message's buttons. */
export function labels(message: Message): readonly string[] {
  return allComponents(message.components).flatMap((each) => (each['type'] === 2 ? [String(each['label'])] : []))
}
