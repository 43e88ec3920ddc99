import { expect, test } from 'vitest'
import { createAcknowledging } from '../../../../src/discord/dispatch/acknowledging.ts'

test('other work waits for all first responses that are on their way, and for one that hangs not for long', async () => {
  const acknowledging = createAcknowledging()
  const order: string[] = []
  let arrive: () => void = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const first = acknowledging.first(() => arrived.then(() => order.push('first')))
  const failing = acknowledging.first(() => Promise.reject(new Error('refused'))).catch(() => order.push('refused'))
  const work = acknowledging.quiet().then(() => order.push('work'))
  await failing
  arrive()
  await Promise.all([first, work])
  expect(order).toEqual(['refused', 'first', 'work'])
  void acknowledging.first(() => new Promise(() => {}))
  const before = performance.now()
  await acknowledging.quiet()
  expect(performance.now() - before).toBeGreaterThan(400)
})
