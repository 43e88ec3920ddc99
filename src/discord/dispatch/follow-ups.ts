import { type Interaction, MessageFlags, REST, Routes } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import { say } from '../localisation/catalogue.ts'
import { type Delivery, deliver, isBroken } from './delivery.ts'
import { type MessageBody, messageBodies } from './message-body.ts'

/** The interaction that is responded to */
type Use = Pick<Interaction, 'applicationId' | 'client' | 'locale' | 'token'>

/**
 * Further messages after the first response to an interaction, one after the other, until one is not delivered. Discord takes no nonce for
 * them, and one for a single person cannot be looked up. So none is sent twice: whoever reads is told where one may be missing.
 */
export type FollowUps = (use: Use, bodies: readonly MessageBody[], isPrivate: boolean) => Promise<Delivery>

export function createFollowUps(log: Log): FollowUps {
  let unrepeated: REST | null = null

  /** Not through the interaction: after a first response whose answer got lost it does not know that it is deferred. */
  function post(rest: REST, use: Use, body: object): Promise<unknown> {
    return rest.post(Routes.webhook(use.applicationId, use.token), { body, auth: false })
  }

  /** Whether it surely arrived; `unsure` when the connection broke or Discord was out of order. */
  async function postOnce(use: Use, body: object): Promise<Delivery | 'unsure'> {
    // The client's own sends again by itself what met a fault of Discord's.
    unrepeated ??= new REST({ ...use.client.rest.options, retries: 0 })
    const rest = unrepeated
    let broke = false
    const call = () =>
      post(rest, use, body).catch((error: unknown) => {
        broke = isBroken(error)
        throw error
      })
    const delivery = await deliver(call, 'follow-up', log)
    return broke ? 'unsure' : delivery
  }

  return async (use, bodies, isPrivate) => {
    const shown = (body: MessageBody) => (isPrivate ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body)
    let isUnsure = false
    for (const body of bodies) {
      const delivery = await postOnce(use, shown(body))
      if (delivery === 'unsure') isUnsure = true
      else if (delivery !== 'delivered') return delivery
    }
    if (!isUnsure) return 'delivered'
    const [note] = messageBodies({ text: say(use.locale, 'partMayBeMissing') }, { allowed: false, required: false })
    return note === undefined ? 'failed' : deliver(() => post(use.client.rest, use, shown(note)), 'follow-up', log)
  }
}
