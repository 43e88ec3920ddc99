import type { QuizTexts } from './texts.ts'

export const QUIZ_JA: QuizTexts = {
  itemCloze: '抜けている語は何ですか。',
  itemChoice: '空欄に入るのはどれですか。',
  itemTrueFalse: 'ライブラリにそう書かれていますか。',
  itemMatch: '合うのはどれですか。',
  itemTrue: '正しい',
  itemFalse: '誤り',

  itemSolution: '答え：{answer}',
  itemSolutionAlso: 'これも正解：{answers}',
}
