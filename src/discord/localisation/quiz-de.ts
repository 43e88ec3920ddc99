import type { QuizTexts } from './texts.ts'

export const QUIZ_DE: QuizTexts = {
  itemCloze: 'Welche Wörter fehlen?',
  itemChoice: 'Was steht in der Lücke?',
  itemTrueFalse: 'Sagt das die Bibliothek?',
  itemMatch: 'Was passt?',
  itemTrue: 'Richtig',
  itemFalse: 'Falsch',

  itemSolution: 'Antwort: {answer}',
  itemSolutionAlso: 'zählt auch: {answers}',
}
