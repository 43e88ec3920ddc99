import type { QuizTexts } from './texts.ts'

export const QUIZ_ES: QuizTexts = {
  itemCloze: '¿Qué palabras faltan?',
  itemChoice: '¿Qué va en el hueco?',
  itemTrueFalse: '¿Lo dice la biblioteca?',
  itemMatch: '¿Cuál corresponde?',
  itemTrue: 'Verdadero',
  itemFalse: 'Falso',

  itemSolution: 'Respuesta: {answer}',
  itemSolutionAlso: 'también vale: {answers}',
}
