import type { QuizTexts } from './texts.ts'

export const QUIZ_ZH_CN: QuizTexts = {
  itemCloze: '缺了哪些词？',
  itemChoice: '空格里是什么？',
  itemTrueFalse: '文库里是这样说的吗？',
  itemMatch: '哪一项相符？',
  itemTrue: '对',
  itemFalse: '错',

  itemSolution: '答案：{answer}',
  itemSolutionAlso: '也算对：{answers}',
}
