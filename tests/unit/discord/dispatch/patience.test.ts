import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { waitPatiently } from '../../../../src/discord/dispatch/patience.ts'

const never = new AbortController().signal

/** Patience in hundredths of the real one, writing down what is said. */
function patience(said: string[], signal = never) {
  const onNotice = async () => {
    await sleep(20)
    said.push('notice')
  }
  return { noticeAfterMs: 20, onNotice, giveUpAfterMs: 90, signal }
}

describe('waitPatiently', () => {
  test('says nothing when the work is quick', async () => {
    const said: string[] = []
    expect(await waitPatiently(Promise.resolve(1), patience(said))).toEqual({ kind: 'done', value: 1 })
    await sleep(40)
    expect(said).toEqual([])
  })

  test('finishes the notice before it hands over the result', async () => {
    const said: string[] = []
    expect(await waitPatiently(sleep(25, 2), patience(said))).toEqual({ kind: 'done', value: 2 })
    expect(said).toEqual(['notice'])
  })

  test('gives up, and ends at once when the bot stops', async () => {
    expect(await waitPatiently(new Promise(() => {}), patience([]))).toEqual({ kind: 'gave-up' })
    expect(await waitPatiently(new Promise(() => {}), patience([], AbortSignal.abort()))).toEqual({ kind: 'stopped' })
  })

  test('fails as the work does', async () => {
    await expect(waitPatiently(Promise.reject(new Error('no')), patience([]))).rejects.toThrow('no')
  })
})
