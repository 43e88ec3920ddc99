import type { QuizTexts } from './texts.ts'

export const QUIZ_FR: QuizTexts = {
  itemCloze: 'Quels mots manquent ?',
  itemChoice: 'Que faut-il dans le vide ?',
  itemTrueFalse: 'La bibliothèque le dit-elle ?',
  itemMatch: 'Lequel correspond ?',
  itemTrue: 'Vrai',
  itemFalse: 'Faux',

  itemSolution: 'Réponse : {answer}',
  itemSolutionAlso: 'compte aussi : {answers}',
}
