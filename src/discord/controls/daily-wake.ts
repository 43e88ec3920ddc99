import { nextMoment } from '../../core/study/daily/wall-clock.ts'
import { say } from '../localisation/catalogue.ts'
import { DAILY_WAKE } from '../present/daily.ts'
import { presentMoment } from '../present/moment.ts'
import { Refusal } from '../refusal.ts'
import type { Control } from './control.ts'

/** Anybody may wake a question of the day that nobody answered: it shows that somebody is there. */
export const dailyWake = {
  name: DAILY_WAKE,
  placement: () => 'update',
  run: async ({ origin: { settingsRoomId, locale } }, { saved, now }) => {
    const daily = await saved.dailies.find(settingsRoomId)
    if (daily === null) throw new Refusal(say(locale, 'expired'))
    if (daily.pause !== null) await saved.dailies.set({ ...daily, pause: null, since: now() })
    const { at } = nextMoment(now(), daily.minute, daily.timeZone)
    return { text: say(daily.locale, 'dailyAwake', { when: presentMoment(at) }) }
  },
} as const satisfies Control
