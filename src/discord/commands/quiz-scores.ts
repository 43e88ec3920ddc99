import { type Standing, standings } from '../../core/study/quiz/board.ts'
import { say } from '../localisation/catalogue.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import type { CommandRequest } from './command.ts'
import { refuseUnlessManager } from './permissions.ts'

const SHOWN = 10

/** The board of a room that wants one, or else somebody's own score; started anew by those who manage the server. */
export async function quizScores(request: CommandRequest, useCases: UseCases): Promise<Reply> {
  const { settingsRoomId, serverId, learnerId, locale } = request.origin
  if (request.options['reset'] === true) {
    const refusal = refuseUnlessManager(request)
    if (refusal !== null) throw new Refusal(refusal)
    await useCases.saved.rooms.change(settingsRoomId, serverId, { boardSince: useCases.now() })
    return { text: say(locale, 'quizBoardReset') }
  }
  const { board, boardSince, timeZone } = await useCases.saved.rooms.settings(settingsRoomId)
  const results = await useCases.saved.quizzes.resultsIn(settingsRoomId, boardSince)
  const ranked = standings(results, timeZone, new Date(useCases.now()))
  const shown = board ? ranked.slice(0, SHOWN) : ranked.filter((standing) => standing.learnerId === learnerId)
  const lines = shown.map((standing) => scoreLine(standing, ranked.indexOf(standing) + 1, locale))
  const rest = board ? ranked.length - shown.length : 0
  return {
    text: [
      say(locale, 'quizScoresTitle', { room: settingsRoomId }),
      ...(lines.length === 0 ? [say(locale, 'quizNoScores')] : lines),
      ...(rest > 0 ? [say(locale, 'andMore', { count: rest })] : []),
      ...(board ? [] : [`-# ${say(locale, 'quizBoardOff')}`]),
    ].join('\n'),
  }
}

function scoreLine({ learnerId, points, quizzes, streak }: Standing, place: number, locale: string): string {
  return `${place}. <@${learnerId}> ${say(locale, 'quizScoreLine', { points, quizzes, streak })}`
}
