import type { Phrase } from '../shared/phrase.ts'
import { asksForMedicalAdvice } from './medical-advice.ts'
import { answeringPhrase } from './phrases.ts'
import { type SmallTalk, smallTalkIn } from './small-talk.ts'

const SMALL_TALK_NOTICES: Readonly<Record<SmallTalk, Phrase>> = {
  greeting: answeringPhrase('noticeGreeting'),
  thanks: answeringPhrase('noticeThanks'),
  instruction: answeringPhrase('noticeInstruction'),
}

/** Why a question is not answered, whatever the library holds. */
export interface Declined {
  /** Whether the library is searched all the same, for what it says on the evidence */
  readonly showNearest: boolean
  readonly reason: 'outside-the-library' | 'unclear-question'
  /** The fixed sentences that the person is shown */
  readonly notice: Phrase
}

/** Whether somebody asks for what is never answered: advice for a person, or nothing that is in a library. */
export function declineByIntent(said: string): Declined | null {
  const smallTalk = smallTalkIn(said)
  if (smallTalk !== null) {
    return { showNearest: false, reason: 'unclear-question', notice: SMALL_TALK_NOTICES[smallTalk] }
  }
  return asksForMedicalAdvice(said)
    ? { showNearest: true, reason: 'outside-the-library', notice: answeringPhrase('noticeMedical') }
    : null
}
