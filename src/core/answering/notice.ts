import { asksForMedicalAdvice } from './medical-advice.ts'
import { type SmallTalk, smallTalkIn } from './small-talk.ts'

const HOW_TO_ASK = 'Ask me in a sentence about MSCs or exosomes, for example: “Where do MSCs come from?”'

const SMALL_TALK_NOTICES: Readonly<Record<SmallTalk, string>> = {
  greeting: `Hello! I answer questions from this group's library, with its own sentences. ${HOW_TO_ASK}`,
  thanks: `You are welcome! ${HOW_TO_ASK}`,
  instruction: `I only quote from this group's library: I write nothing myself and take no instructions. ${HOW_TO_ASK}`,
}

const MEDICAL_NOTICE =
  'I cannot say what is right for a person: please ask a doctor who knows the case. The library only tells what studies found.'

/** Why a question is not answered, whatever the library holds. */
export interface Declined {
  /** Whether the library is searched all the same, for what it says on the evidence */
  readonly showNearest: boolean
  readonly reason: 'outside-the-library' | 'unclear-question'
  /** The fixed sentences that the person is shown */
  readonly notice: string
}

/** Whether somebody asks for what is never answered: advice for a person, or nothing that is in a library. */
export function declineByIntent(said: string): Declined | null {
  const smallTalk = smallTalkIn(said)
  if (smallTalk !== null) {
    return { showNearest: false, reason: 'unclear-question', notice: SMALL_TALK_NOTICES[smallTalk] }
  }
  return asksForMedicalAdvice(said)
    ? { showNearest: true, reason: 'outside-the-library', notice: MEDICAL_NOTICE }
    : null
}
