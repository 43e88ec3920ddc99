import { describe, expect, test } from 'vitest'
import type { Rooms } from '../../src/core/study/ports.ts'
import { UNTOUCHED_ROOM } from '../../src/core/study/room.ts'
import type { OpenStore } from './opened-store.ts'

export function describeRooms(name: string, open: OpenStore<Rooms>): void {
  describe(`${name}: rooms`, () => {
    test('a room that nobody has set up has the defaults', async () => {
      const { store } = await open()
      expect(await store.settings('room')).toEqual(UNTOUCHED_ROOM)
    })

    test('changes add up and outlive a restart', async () => {
      const { store, reopen } = await open()
      const quietHours = { fromMinute: 1320, toMinute: 420 }
      await store.change('room', 'server', { quietHours, timeZone: 'Europe/Berlin' })
      const second = { answering: 'when-sure', sources: ['maqsood-2020'] } as const
      const expected = { ...UNTOUCHED_ROOM, quietHours, timeZone: 'Europe/Berlin', ...second }
      expect(await store.change('room', null, second)).toEqual(expected)
      const again = await reopen()
      expect(await again.settings('room')).toEqual(expected)
      expect(await again.change('room', 'server', { quietHours: null })).toEqual({ ...expected, quietHours: null })
    })

    test('changes of one room at the same time are all kept', async () => {
      const { store } = await open()
      await Promise.all([
        store.change('room', 'server', { board: true }),
        store.change('room', 'server', { quizzes: 'managers' }),
        store.change('room', 'server', { keepsOpenQuestions: true }),
      ])
      const settings = await store.settings('room')
      expect(settings).toEqual({ ...UNTOUCHED_ROOM, board: true, quizzes: 'managers', keepsOpenQuestions: true })
    })

    test('a help room that is gone is forgotten by all rooms that named it, and nothing else is', async () => {
      const { store, reopen } = await open()
      await store.change('one', 'server', { helpRoomId: 'help', board: true })
      await store.change('two', 'server', { helpRoomId: 'help' })
      await store.change('three', 'other', { helpRoomId: 'elsewhere' })
      await store.change('four', 'server', { helpRoomId: null })
      const help = [
        { roomId: 'help', serverId: 'server' },
        { roomId: 'elsewhere', serverId: 'other' },
      ]
      expect(await store.helpRooms()).toEqual(help)
      await store.forgetHelpRoom('help')
      const again = await reopen()
      expect(await again.helpRooms()).toEqual(help.slice(1))
      expect(await again.settings('one')).toEqual({ ...UNTOUCHED_ROOM, board: true })
      expect((await again.settings('two')).helpRoomId).toBeNull()
      expect((await again.settings('three')).helpRoomId).toBe('elsewhere')
    })

    test('the rooms of a server are forgotten, those of others kept', async () => {
      const { store } = await open()
      await store.change('one', 'server', { board: true })
      await store.change('one', null, { quizzes: 'nobody' })
      await store.change('two', 'other', { board: true })
      await store.change('three', null, { board: true })
      await store.deleteServer('server')
      const boards = await Promise.all(['one', 'two', 'three'].map(async (room) => (await store.settings(room)).board))
      expect(boards).toEqual([false, true, true])
      expect(await store.servers()).toEqual(['other'])
    })

    test('a room that was never set up is forgotten with its server, too, and may come back', async () => {
      const { store, reopen } = await open()
      await store.change('one', null, { board: true })
      for (const id of ['one', 'two']) await store.belongsTo(id, 'server')
      expect((await store.settings('one')).board).toBe(true)
      expect(await store.servers()).toEqual(['server'])
      await store.deleteServer('server')
      expect((await store.settings('one')).board).toBe(false)
      expect(await store.servers()).toEqual([])
      await store.belongsTo('two', 'server')
      expect(await (await reopen()).servers()).toEqual(['server'])
    })
  })
}
