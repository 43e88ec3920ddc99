import { describe, expect, test } from 'vitest'
import { acceptedWordings } from '../../../../src/core/study/quiz/accepted-wordings.ts'
import { gapsIn } from '../../../../src/core/study/quiz/gaps.ts'
import { gradeTyped } from '../../../../src/core/study/quiz/grade-typed.ts'

/** Whether `typed` is right where `answer` is left out of a sentence of a document that says no more than it. */
function isRight(sentence: string, answer: string, typed: string): boolean {
  const gap = gapsIn(sentence).find((each) => each.answer === answer)
  if (gap === undefined) throw new Error(`no gap at ${answer}`)
  const source = { documentId: 'd', title: 'D', section: [], anchor: null, start: 0, end: 1, quote: 'q', url: null }
  const stem = `${sentence.replace(answer, '_____')} (${gap.kind})`
  return gradeTyped({ kind: 'cloze', id: 'i', stem, source, accepted: acceptedWordings(gap, sentence) }, typed).right
}

const BRAIN = "Exosomes were given to people with Alzheimer's disease by nose."
const GUT = "Cells were given to people with Crohn's disease into each fistula."
const GVHD = 'About half of the cases of acute GvHD resist steroids.'
const FAT = 'Exosomes of adipose MSCs helped wounds of rats.'
const ROUTE = 'Cells were given by intramuscular injection to all patients.'
const VEIN = 'Cells were given by intravenous injection to all patients.'
const HYPOXIA = 'The effect of low oxygen on the cells depended on HIF-1alpha alone.'
const RAB = 'Silencing Rab27a made the compartments of the cells larger.'
const PERSON = 'Caplan coined the name of these cells in 1991.'
const SERUM = 'Lysate of platelets can replace fetal bovine serum in culture.'
const SOCIETY = 'In 2006 the ISCT named three criteria for these cells.'

describe('a right wording is accepted', () => {
  const right: readonly [sentence: string, answer: string, typed: readonly string[]][] = [
    [BRAIN, "Alzheimer's disease", ["Alzheimer's", 'alzheimers', 'Alzheimer disease', 'AD']],
    [GUT, "Crohn's disease", ["Crohn's", 'crohns', 'CD']],
    [FAT, 'adipose', ['fat', 'fat tissue', 'AT']],
    [ROUTE, 'intramuscular', ['IM', 'muscle', 'into the muscle']],
    [VEIN, 'intravenous', ['IV', 'i.v.', 'into a vein']],
    [HYPOXIA, 'HIF-1alpha', ['HIF-1a', 'hif1a', 'HIF-1α', 'Hypoxia-inducible factor 1-alpha']],
    [PERSON, 'Caplan', ['Arnold Caplan', 'Dr. Arnold I. Caplan', 'caplan']],
    [SOCIETY, 'ISCT', ['International Society for Cellular Therapy']],
    [SERUM, 'fetal bovine serum', ['FBS', 'foetal calf serum', 'FCS']],
  ]
  test.each(right)('%s', (sentence, answer, typed) => {
    expect(typed.filter((each) => !isRight(sentence, answer, each))).toEqual([])
  })
})

describe('a wrong one is refused', () => {
  const wrong: readonly [sentence: string, answer: string, typed: readonly string[]][] = [
    [BRAIN, "Alzheimer's disease", ["Parkinson's", 'PD', 'disease']],
    [GVHD, 'GvHD', ['cGvHD', 'host disease']],
    [FAT, 'adipose', ['marrow', 'BM', 'cord']],
    [ROUTE, 'intramuscular', ['IV', 'vein', 'intravenous']],
    [HYPOXIA, 'HIF-1alpha', ['HIF-1b', 'HIF-2a', 'HIF-1']],
    [`${HYPOXIA} Another is HIF-1a.`, 'HIF-1alpha', ['HIF-1a']],
    [RAB, 'Rab27a', ['Rab27b', 'Rab27alpha', 'Rab27']],
    [PERSON, 'Caplan', ['Kern or Caplan', 'Arnold', 'Caplan Kern']],
  ]
  test.each(wrong)('%s', (sentence, answer, typed) => {
    expect(typed.filter((each) => isRight(sentence, answer, each))).toEqual([])
  })
})
