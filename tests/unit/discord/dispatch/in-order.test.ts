import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createInOrder } from '../../../../src/discord/dispatch/in-order.ts'

test('tasks of one person run one after the other, those of others beside them', async () => {
  const queue = createInOrder()
  const events: string[] = []
  const task = (name: string, ms: number) => async () => {
    events.push(`${name} starts`)
    await sleep(ms)
    events.push(`${name} ends`)
  }
  await Promise.all([
    queue.run('ada', task('ada 1', 30)),
    queue.run('ada', task('ada 2', 0)),
    queue.run('ben', task('ben 1', 5)),
  ])
  expect(events).toEqual(['ada 1 starts', 'ben 1 starts', 'ben 1 ends', 'ada 1 ends', 'ada 2 starts', 'ada 2 ends'])
})

test('a task that fails does not hold up the next', async () => {
  const queue = createInOrder()
  const failed = queue.run('ada', () => Promise.reject(new Error('no')))
  let ran = false
  const next = queue.run('ada', () => {
    ran = true
    return Promise.resolve()
  })
  await expect(failed).rejects.toThrow('no')
  await next
  expect(ran).toBe(true)
})
