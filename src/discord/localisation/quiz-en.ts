/** What is said around quizzes and their items. */
export const QUIZ_EN = {
  itemCloze: 'Which words are missing?',
  itemChoice: 'What stands in the gap?',
  itemTrueFalse: 'Does the library say so?',
  itemMatch: 'Which one fits?',
  itemTrue: 'True',
  itemFalse: 'False',

  itemSolution: 'Answer: {answer}',
  itemSolutionAlso: 'also counts: {answers}',
} as const
