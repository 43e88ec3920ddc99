import { expect } from 'vitest'
import type { Simulator } from '../simulator/simulator.ts'
import type { BotProcess } from './bot-process.ts'

/** Discord had nothing to object to, and nobody was pinged. */
export function expectRulesKept(discord: Simulator): void {
  expect(discord.violations).toEqual([])
  expect(discord.errors).toEqual([])
  expect(discord.pings).toEqual([])
}

/** Stops a bot that has neither failed nor complained, and its Discord. */
export async function stopQuietly(bot: BotProcess, discord: Simulator): Promise<void> {
  expect(await bot.stop()).toBe(0)
  expect(bot.complaints).toEqual([])
  expect(bot.log.filter(({ level }) => level === 'error')).toEqual([])
  await discord.stop()
}
