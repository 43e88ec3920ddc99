import { expect, test } from 'vitest'
import { createTicking } from '../../../../src/discord/dispatch/ticking.ts'
import { exampleUseCases, savedInMemory } from '../example-use-cases.ts'

test('one that goes wrong is logged and holds up no other, nor its own next turn', async () => {
  const logged: unknown[] = []
  const useCases = { ...exampleUseCases(await savedInMemory()), log: (...line: unknown[]) => void logged.push(line) }
  const done: string[] = []
  const failing = { name: 'failing', tick: () => Promise.reject(new Error('No.')) }
  const working = { name: 'working', tick: () => Promise.resolve(void done.push('worked')) }
  const ticking = createTicking([failing, working], useCases)
  await ticking.tick()
  await ticking.tick()
  expect(done).toEqual(['worked', 'worked'])
  expect(logged).toMatchObject(Array(2).fill(['error', 'tick', { ticker: 'failing' }]))
})

test('the same one never runs twice at once, and stopping waits for it', async () => {
  const useCases = exampleUseCases(await savedInMemory())
  let running = 0
  let most = 0
  let rounds = 0
  const tick = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((done) => setTimeout(done, 5))
    running -= 1
    rounds += 1
  }
  const ticking = createTicking([{ name: 'slow', tick }], useCases)
  await Promise.all([ticking.tick(), ticking.tick()])
  void ticking.tick()
  await ticking.stop()
  expect({ most, rounds }).toEqual({ most: 1, rounds: 3 })
})
