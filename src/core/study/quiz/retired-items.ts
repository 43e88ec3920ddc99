import { itemStatistics, type Response, retirementOf } from './item-statistics.ts'
import type { ItemReport, ItemResponse } from './ports.ts'

/** Ids of the items that are not asked any more, by how they were answered and what people say of them. */
export function retiredItems(responses: readonly ItemResponse[], reports: readonly ItemReport[]): ReadonlySet<string> {
  const byItem = new Map<string, Response[]>()
  for (const [itemId, response] of scored(responses)) {
    const known = byItem.get(itemId)
    if (known === undefined) byItem.set(itemId, [response])
    else known.push(response)
  }
  const reporters = new Map<string, number>()
  for (const { itemId } of reports) reporters.set(itemId, (reporters.get(itemId) ?? 0) + 1)
  const known = new Set([...byItem.keys(), ...reporters.keys()])
  const isRetired = (itemId: string) =>
    retirementOf(itemStatistics(byItem.get(itemId) ?? []), reporters.get(itemId) ?? 0) !== null
  return new Set([...known].filter(isRetired))
}

/** Each response with how well the same person did on the other questions of the same quiz. */
function scored(responses: readonly ItemResponse[]): readonly (readonly [itemId: string, response: Response])[] {
  const sittings = new Map<string, { asked: number; right: number }>()
  const sittingOf = ({ quizId, learnerId }: ItemResponse) => `${quizId} ${learnerId}`
  for (const response of responses) {
    const sitting = sittings.get(sittingOf(response)) ?? { asked: 0, right: 0 }
    sittings.set(sittingOf(response), sitting)
    sitting.asked += 1
    sitting.right += response.isRight ? 1 : 0
  }
  return responses.map((response) => {
    const { asked, right } = sittings.get(sittingOf(response)) ?? { asked: 1, right: 0 }
    const others = right - (response.isRight ? 1 : 0)
    return [response.itemId, { right: response.isRight, restScore: asked > 1 ? others / (asked - 1) : null }]
  })
}
