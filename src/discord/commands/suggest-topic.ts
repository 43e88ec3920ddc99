import { topicsOf } from '../../core/study/quiz/topics.ts'
import { CHOICE_TEXT_LIMIT, CHOICES_LIMIT } from '../present/limits.ts'
import type { Suggest } from './command.ts'

/** Headings and titles that hold what has been typed, those with most questions first. */
export const suggestTopic: Suggest = async (typed, useCases) => {
  const wanted = typed.trim().toLowerCase()
  return topicsOf(await useCases.quizItems())
    .filter(({ name }) => name.length <= CHOICE_TEXT_LIMIT && name.toLowerCase().includes(wanted))
    .slice(0, CHOICES_LIMIT)
    .map(({ name }) => ({ name, value: name }))
}
