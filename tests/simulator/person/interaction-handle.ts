import { answerWithinMs, callbackKind } from '../routes/interaction-routes.ts'
import { type JsonObject, objectsIn } from '../state/json.ts'
import { type Message, messageFlag } from '../state/message.ts'
import { type Callback, type InteractionRecord, type World, waitUntil } from '../state/world.ts'

export interface Acknowledgement {
  readonly afterMs: number
  /** 4 message, 5 deferred, 6 deferred update, 7 update, 8 autocomplete choices, 9 modal. */
  readonly type: number
}

export interface Choice {
  readonly name: string
  readonly value: string | number
}

/** An interaction as the person who caused it sees it. */
export interface InteractionHandle {
  readonly id: string
  readonly token: string
  /** Settles with the first callback; rejects when none came within 3 s of simulated time. */
  readonly acknowledged: Promise<Acknowledgement>
  readonly followUps: readonly Message[]
  /** The original response as it stands; null before the callback, after its deletion, or when there is none. */
  message(): Message | null
  /** Whether only this person sees the original response. */
  isEphemeral(): boolean
  /** The first response, once it has come */
  callback(): Callback | null
  /** The modal the bot opened in answer, or null. */
  modal(): JsonObject | null
  /** Autocomplete choices, once they have come. */
  choices(timeoutMs?: number): Promise<readonly Choice[]>
  /** The original response once it is no longer loading and `predicate` holds. Default: 10 s. */
  waitForEdit(predicate?: (message: Message) => boolean, timeoutMs?: number): Promise<Message>
  waitForFollowUps(count: number, timeoutMs?: number): Promise<readonly Message[]>
}

function acknowledgement(world: World, record: InteractionRecord): Promise<Acknowledgement> {
  const promise = new Promise<Acknowledgement>((resolve, reject) => {
    const stop = () => {
      cancel()
      world.listeners.delete(check)
    }
    const check = () => {
      if (record.callback === null) return
      stop()
      resolve({ afterMs: record.callback.afterMs, type: record.callback.type })
    }
    const cancel = world.clock.after(answerWithinMs + 1, () => {
      stop()
      reject(new Error(`Interaction ${record.id} was not answered within ${answerWithinMs} ms`))
    })
    world.listeners.add(check)
  })
  // A test that does not look at it must not fail as an unhandled rejection.
  promise.catch(() => undefined)
  return promise
}

function stateOf(record: InteractionRecord, message: Message | null): string {
  if (record.callback === null) return 'there was no callback'
  return `the callback had type ${record.callback.type}, the response is ${JSON.stringify(message?.content ?? null)}`
}

export function createHandle(world: World, record: InteractionRecord): InteractionHandle {
  const message = () => (record.originalId === null ? null : (world.messages.get(record.originalId) ?? null))
  const followUps = () =>
    record.followUpIds.map((id) => world.messages.get(id)).filter((each): each is Message => each !== undefined)
  const answered = (type: number): Callback | null => (record.callback?.type === type ? record.callback : null)
  return {
    id: record.id,
    token: record.token,
    acknowledged: acknowledgement(world, record),
    get followUps() {
      return followUps()
    },
    message,
    isEphemeral: () => ((message()?.flags ?? 0) & messageFlag.ephemeral) !== 0,
    callback: () => record.callback,
    modal: () => answered(callbackKind.modal)?.data ?? null,
    choices: async (timeoutMs = 4000) => {
      const callback = await waitUntil(
        world,
        () => answered(callbackKind.choices),
        timeoutMs,
        () => 'the choices',
      )
      return objectsIn(callback.data['choices']) as unknown as readonly Choice[]
    },
    waitForEdit: (predicate = () => true, timeoutMs = 10_000) => {
      const fits = () => {
        const current = message()
        const ready = current !== null && (current.flags & messageFlag.loading) === 0 && predicate(current)
        return ready ? current : null
      }
      return waitUntil(world, fits, timeoutMs, () => `the wanted response; ${stateOf(record, message())}`)
    },
    waitForFollowUps: (count, timeoutMs = 10_000) => {
      const enough = () => (followUps().length >= count ? followUps() : null)
      return waitUntil(world, enough, timeoutMs, () => `${count} follow-ups; there are ${followUps().length}`)
    },
  }
}
