/**
 * Kills the bot while somebody presses through their cards. One kill is part of every test run; more with
 *
 *   npm run -s build && EXOCITE_KILLS=20 npx vitest run --config .config/vitest.config.ts tests/e2e/cards-kill.test.ts
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { seededRandom } from '../fuzz/seeded-random.ts'
import { pinnedWeights } from '../model/weights.ts'
import { startSimulator } from '../simulator/simulator.ts'
import { startBotProcess } from './bot-process.ts'
import { buttonNamed, cardUser } from './card-user.ts'
import { newLibraryFolder } from './library-folder.ts'

const KILLS = Number(process.env['EXOCITE_KILLS'] ?? 1)
const AT_WORK_MS = 60

test(
  `${KILLS} kills of the bot lose no grade that was acknowledged, and count none twice`,
  async () => {
    await pinnedWeights()
    const random = seededRandom(3)
    const discord = await startSimulator()
    const { settings } = newLibraryFolder()
    const user = discord.addUser('Ada')
    const me = cardUser(discord, user)
    let acknowledged = 0
    let begun = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const bot = startBotProcess(discord, settings)
      await bot.logged('ready')
      await bot.logged('library-open')
      const rows = Array.from({ length: 4 }, (_, i) => `Question ${kill}.${i}?,Answer`).join('\n')
      await me.import(`front,back\n${rows}\n`)
      let shown = await me.cards('review')
      for (let i = 0; i < 2; i++) {
        shown = await me.press(await me.press(shown, 'Show answer'), 'Easy')
        acknowledged += 1
      }
      const back = await me.press(shown, 'Show answer')
      discord.button({ user, message: back, customId: buttonNamed(back, 'Easy') })
      await sleep(random.below(AT_WORK_MS))
      await bot.stop('SIGKILL')
      begun = acknowledged + kill + 1
      const sqlite = new SQLite(join(settings.DATA_DIR, 'study.db'), { readonly: true })
      const kept = Number(sqlite.prepare('select count(*) from reviews').pluck().get())
      const counted = Number(sqlite.prepare('select sum(reviews) from cards').pluck().get())
      sqlite.close()
      expect(kept).toBeGreaterThanOrEqual(acknowledged)
      expect(kept).toBeLessThanOrEqual(begun)
      expect(counted).toBe(kept)
    }
    expect(acknowledged).toBe(2 * KILLS)
    expect(discord.violations).toEqual([])
    await discord.stop()
  },
  60_000 + KILLS * 20_000,
)
