import type { QuizTexts } from './texts.ts'

export const QUIZ_PT_BR: QuizTexts = {
  itemCloze: 'Que palavras faltam?',
  itemChoice: 'O que vai na lacuna?',
  itemTrueFalse: 'A biblioteca diz isso?',
  itemMatch: 'Qual corresponde?',
  itemTrue: 'Verdadeiro',
  itemFalse: 'Falso',

  itemSolution: 'Resposta: {answer}',
  itemSolutionAlso: 'também vale: {answers}',
}
