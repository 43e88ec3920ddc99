import { presentGiven } from '../commands/give-answer.ts'
import { say } from '../localisation/catalogue.ts'
import { Refusal } from '../refusal.ts'
import type { Row } from '../reply.ts'
import type { Control } from './control.ts'
import { readControlId } from './control-id.ts'
import { findGiven } from './find-given.ts'

/** Shows a private answer to everybody in the room, once, without the name of who asked. */
export const post = {
  name: 'post',
  placement: () => 'update',
  run: async (press, useCases) => {
    const { origin } = press
    const { givenAnswers } = useCases.saved
    const given = await findGiven(press, useCases)
    const publicId = `${given.id}-p`
    if ((await givenAnswers.find(publicId)) !== null) throw new Refusal(say(origin.locale, 'alreadyPosted'))
    const posted = { ...given, id: publicId, isPrivate: false, givenAt: useCases.now() }
    await givenAnswers.add(posted)
    const shown = { origin, isKept: true, showsQuestion: true }
    const own = await presentGiven(given, { ...shown, isPosted: true }, useCases)
    return {
      ...own,
      rows: (own.rows ?? []).flatMap(withoutPost),
      thenForAll: await presentGiven(posted, shown, useCases),
    }
  },
} as const satisfies Control

/** The row without that button; none when nothing else was in it. */
function withoutPost(row: Row): readonly Row[] {
  if ('choices' in row) return [row]
  const others = row.filter(({ controlId }) => readControlId(controlId)?.name !== post.name)
  return others.length === 0 ? [] : [others]
}
