import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { ANSWER_KINDS } from '../../../../src/core/study/quiz/answer-kinds.ts'
import { type GradingRule, gradeTyped, RULE_WORDS } from '../../../../src/core/study/quiz/grade-typed.ts'
import type { TypedItem } from '../../../../src/core/study/quiz/item.ts'
import { UNITS } from '../../../../src/core/study/quiz/quantities.ts'
import { writeItems } from '../../../../src/core/study/quiz/write-items.ts'
import { bundledLibrary } from './bundled-library.ts'

function asking(own: string, more: Partial<TypedItem> & { others?: readonly string[] } = {}): TypedItem {
  return {
    kind: 'cloze',
    id: 'item',
    stem: 'In the trial _____ were treated.',
    source: { documentId: 'd', title: 'D', section: [], anchor: null, start: 0, end: 1, quote: 'q', url: null },
    accepted: [own, ...(more.others ?? [])],
    confusable: more.confusable ?? [],
    ...(more.stem === undefined ? {} : { stem: more.stem }),
  }
}

const ACCEPTED: readonly [answer: string, typed: string, rule: GradingRule][] = [
  ['HIF-1alpha', 'HIF-1alpha', 'exact'],
  ['HIF-1alpha', 'hif 1α', 'spelling'],
  ["Wharton's jelly", 'whartons jelly', 'plural'],
  ["Wharton's jelly", 'Wharton’s Jelly', 'spelling'],
  ['critical limb ischaemia', 'critical limb ischemia', 'spelling'],
  ['rats', 'rat', 'plural'],
  ['mouse', 'mice', 'plural'],
  ['multivesicular bodies', 'multivesicular body', 'plural'],
  ['dental pulp', 'I think it is the dental-pulp, please!', 'spelling'],
  ['Japan', '**japan**', 'spelling'],
  ['Japan', '||Japan||', 'exact'],
  ['lyophilisation', 'lyophilization', 'spelling'],
  ['ultracentrifugation', 'ultracentrifugaton', 'typing-slip'],
  ['phosphatidylserine', 'phosphatidilserin', 'typing-slip'],
  ['liver', 'livr', 'typing-slip'],
  ['10%', '10%', 'exact'],
  ['1,185', 'about 1,185', 'number'],
  ['10%', '10 percent', 'number'],
  ['10%', '10 %', 'number'],
  ['10%', '10', 'number'],
  ['1.4%', '1,4 %', 'number'],
  ['1,185', '1185', 'number'],
  ['30-40%', '30 to 40 per cent', 'number'],
  ['30-40%', '30–40', 'number'],
  ['12 weeks', '12 wk', 'number'],
  ['12 weeks', 'twelve weeks', 'number'],
  ['2 months', 'about two', 'number'],
  ['20%', 'twenty percent', 'number'],
  ['1 L', '1 litre', 'number'],
  ['100 µg', '100 ug', 'number'],
  ['4.1 x 10^11', '4.1*10^11', 'number'],
  ['4.1 x 10^11', '4.1e11', 'number'],
  ['24', 'about 24', 'number'],
  ['2015', 'in 2015', 'number'],
]

test.each(ACCEPTED)('for "%s", "%s" is right (%s)', (answer, typed, rule) => {
  expect(gradeTyped(asking(answer), typed)).toMatchObject({ right: true, rule })
})

test('each rule has words that a learner can be told', () => {
  const rules = new Set(ACCEPTED.map(([, , rule]) => rule))
  expect(Object.keys(RULE_WORDS).sort()).toEqual([...rules, 'other-wording'].sort())
  expect(Object.values(RULE_WORDS).filter((words) => words.length < 10)).toEqual([])
})

const REFUSED: readonly [answer: string, typed: string][] = [
  ['CD73', 'CD37'],
  ['CD73', 'CD90'],
  ['Rab27a', 'Rab27b'],
  ['miR-126', 'miR-122'],
  ['endocytosis', 'exocytosis'],
  ['endocytosis', 'exocytosi'],
  ['osteogenesis', 'adipogenesis'],
  ['rats', 'bats'],
  ['rats', 'rats or mice'],
  ['intranasal', 'intravenous'],
  ['hypoxia', 'hyperoxia'],
  ['ISCT', 'ISEV'],
  ['liver', ''],
  ['liver', '...'],
  ['liver', 'the'],
  ['10%', '11%'],
  ['10%', '10 nm'],
  ['10%', '10-20%'],
  ['30-40%', '30'],
  ['12 weeks', '12 days'],
  ['12 weeks', 'ten weeks'],
  ['24', '24%'],
  ['100 nm', '100 nM'],
  ['1 L', '1 mL'],
  ['1.4%', '14%'],
  ['24', '24 mice'],
  ['2015', '2051'],
  ['10%', 'ten or eleven'],
]

test.each(REFUSED)('for "%s", "%s" is wrong', (answer, typed) => {
  expect(gradeTyped(asking(answer), typed)).toEqual({ right: false })
})

/** Each unit that a gap can hold, spelled out. */
const SPELLED_OUT: Readonly<Record<(typeof UNITS)[number], readonly string[]>> = {
  '%': ['percent', 'per cent'],
  percent: ['%'],
  nm: ['nanometres', 'nanometers'],
  µm: ['micrometres', 'um'],
  mm: ['millimetres'],
  cm: ['centimetres'],
  'g/mL': ['grams per millilitre'],
  'mg/mL': ['milligrams per milliliter'],
  µg: ['micrograms', 'ug'],
  mg: ['milligrams'],
  kg: ['kilograms'],
  g: ['grams'],
  µL: ['microlitres', 'uL'],
  mL: ['millilitres', 'milliliters'],
  L: ['litres', 'liters', 'litre', 'liter'],
  '°C': ['degrees Celsius', 'degrees'],
  fold: ['times', '-fold'],
  hour: ['hours', 'h', 'hrs'],
  minute: ['minutes', 'min'],
  day: ['days', 'd'],
  week: ['weeks', 'wks'],
  month: ['months', 'mo'],
  year: ['years', 'yrs'],
  million: ['Million'],
  kDa: ['kilodaltons'],
  bp: ['base pairs'],
  rpm: ['revolutions per minute'],
  mmHg: ['millimetres of mercury', 'mm Hg'],
  mM: ['millimolar'],
  µM: ['micromolar'],
  nM: ['nanomolar'],
}

test.each(UNITS)('a figure in %s may be spelled out, in any case, and is no figure in another unit', (unit) => {
  const item = asking(`5 ${unit}`)
  const refused = [unit, ...SPELLED_OUT[unit]].flatMap((spelled) =>
    [`5 ${spelled}`, `five ${spelled}`, `5 ${spelled}`.toUpperCase()].filter((typed) => !gradeTyped(item, typed).right),
  )
  expect(refused).toEqual([])
  const others = UNITS.filter((other) => !SPELLED_OUT[unit].includes(other) && !SPELLED_OUT[other].includes(unit))
  const spelled = others.filter((other) => other !== unit).flatMap((other) => SPELLED_OUT[other])
  expect(
    spelled.filter((other) => gradeTyped(item, `5 ${other}`).right).filter((other) => !/^.[mM]$/.test(other)),
  ).toEqual([])
})

test('an abbreviation and its long form are one answer where the item says so', () => {
  const item = asking('NTA', { others: ['nanoparticle tracking analysis'] })
  expect(gradeTyped(item, 'Nanoparticle-tracking analysis')).toMatchObject({ right: true, rule: 'other-wording' })
})

test('what the stem counts may be named with the number', () => {
  const item = asking('24', { stem: 'The study gave _____ patients one dose.' })
  expect(gradeTyped(item, '24 patients')).toMatchObject({ right: true, rule: 'number' })
  expect(gradeTyped(item, '24 mice')).toEqual({ right: false })
})

test('a slip that makes another word of the library is no slip', () => {
  expect(gradeTyped(asking('stromal'), 'stroma')).toMatchObject({ right: true, rule: 'typing-slip' })
  expect(gradeTyped(asking('stromal', { confusable: ['stroma'] }), 'stroma')).toEqual({ right: false })
})

describe('on the items of the bundled library', () => {
  let items: readonly TypedItem[]
  beforeAll(async () => {
    const { items: all } = writeItems(await bundledLibrary())
    items = all.filter((item) => item.kind === 'cloze')
  }, 60_000)

  test('every accepted wording is accepted, in any case and with a full stop', () => {
    for (const item of items) {
      for (const wording of item.accepted) {
        for (const typed of [wording, wording.toUpperCase(), `${wording.toLowerCase()}.`, `I think it is ${wording}`]) {
          expect(gradeTyped(item, typed).right, `${item.stem} | ${typed}`).toBe(true)
        }
      }
    }
  })

  test('the source’s own wording needs no explanation, and shouting it is explained by what makes no difference', () => {
    for (const item of items) {
      const [own] = item.accepted
      const shouted = own.toUpperCase()
      const rule = /^\d/.test(own) ? 'number' : 'spelling'
      expect(gradeTyped(item, own)).toEqual({ right: true, rule: 'exact', wording: own })
      expect(gradeTyped(item, shouted)).toEqual({ right: true, rule: shouted === own ? 'exact' : rule, wording: own })
    }
  })

  test('no other term of the kinds that are asked for is ever accepted', () => {
    const terms = ANSWER_KINDS.flatMap(({ things }) => things.flat())
    const plain = (text: string) => text.toLowerCase().replace(/[-' ]/g, '').replace(/s$/, '')
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.constantFrom(...terms), (item, term) => {
        const grade = gradeTyped(item, term)
        if (grade.right) expect(item.accepted.map(plain)).toContain(plain(term))
      }),
      { numRuns: 1000 },
    )
  })

  test('no other number is ever accepted', () => {
    const numbers = items.filter(({ accepted }) => /^\d/.test(accepted[0]))
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.integer({ min: 0, max: 5000 }), (item, number) => {
        const meant = item.accepted[0].replace(/,(?=\d{3})/g, '')
        const isIt = new RegExp(`^${number}(?![\\d.]|[ -]*\\d|\\s?x)`).test(meant)
        expect(gradeTyped(item, String(number)).right, `${item.accepted[0]} | ${number}`).toBe(isIt)
      }),
    )
  })

  test('what is graded as a slip is about as long as the answer', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/)
    fc.assert(
      fc.property(fc.constantFrom(...items), word, (item, typed) => {
        const grade = gradeTyped(item, typed)
        if (grade.right && grade.rule === 'typing-slip')
          expect(Math.abs(grade.wording.length - typed.length)).toBeLessThanOrEqual(2)
      }),
    )
  })
})
