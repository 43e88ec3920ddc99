import { describe, expect, test } from 'vitest'
import { PARSERS } from '../../../../src/app/library/parsers.ts'
import { readDocuments } from '../../../../src/core/indexing/read-documents.ts'
import type { ChoiceItem, QuizItem } from '../../../../src/core/study/quiz/item.ts'
import type { RejectReason } from '../../../../src/core/study/quiz/reject-reason.ts'
import { stemFault } from '../../../../src/core/study/quiz/self-contained.ts'
import { type WrittenItems, writeItems } from '../../../../src/core/study/quiz/write-items.ts'

/** What is written of a document in Markdown, each paragraph of which is given. */
async function itemsOf(paragraphs: readonly string[], heading = 'Notes on cells'): Promise<WrittenItems> {
  const text = `# Cells and vesicles\n\n## ${heading}\n\n${paragraphs.join('\n\n')}\n`
  const { documents } = await readDocuments([{ path: 'notes.md', bytes: Buffer.from(text) }], PARSERS)
  return writeItems({ documents: new Map(documents.map((document) => [document.id, document])) })
}

const asking = (items: readonly QuizItem[], kind: QuizItem['kind'], answer: string) =>
  items.filter((item) => item.kind === kind && answerOf(item) === answer)

const answerOf = (item: QuizItem) => (item.kind === 'cloze' ? item.accepted[0] : (item.options[item.right] ?? ''))

const COUNTRIES = [
  'Cartistem was approved for damaged cartilage in South Korea after a randomised trial.',
  'Prochymal was authorised for children with this disease in Canada by its regulator.',
  'Stempeucel is sold for blocked arteries of the leg in India by its own maker.',
]

describe('a stem that is asked as it stands', () => {
  const faults: readonly [stem: string, fault: RejectReason | null][] = [
    ['These cells were injected into the brain of 24 adult mice.', 'hangs on a reference'],
    ['It was approved in Japan in 2018 for spinal cord injury.', 'hangs on a reference'],
    ['They express CD73, CD90 and CD105 on most of the cells.', 'hangs on a reference'],
    ['However, exosomes of adipose MSCs averaged 116 nm in the microscope.', 'hangs on a reference'],
    ['Another review of 29 studies found better cartilage in treated animals.', 'hangs on a reference'],
    ['The latter are released when a multivesicular body fuses with the membrane.', 'hangs on a reference'],
    ['The mice were injected with exosomes of human bone marrow MSCs.', 'hangs on a reference'],
    ['In this study exosomes of human bone marrow MSCs were given.', 'hangs on a reference'],
    ['Exosomes of human bone marrow MSCs were given as shown in Fig. 2 of the paper.', 'hangs on a reference'],
    ['In such cultures exosomes are released from the cells within 24 hours.', 'hangs on a reference'],
    ['We injected exosomes of human bone marrow MSCs into 24 mice.', 'hangs on a reference'],
    ['Exosomes are released by MSCs.', 'stem too short'],
    [`Exosomes carry ${'proteins and lipids and '.repeat(15)}microRNAs.`, 'stem too long'],
    ['You should have exosomes injected into your knee once every six months.', 'personal or medical advice'],
    ['About 969 clinical trials of MSCs as a cell therapy have been registered.', 'undated fast-moving fact'],
    ['Extracellular vesicles are currently kept at -80 °C for long-term storage.', 'undated fast-moving fact'],
    ['By early 2020 about 969 clinical trials of MSCs had been reported.', null],
    ['Cartilage heals poorly by itself because it has neither blood vessels nor nerves.', null],
    ['US law treats exosomes that are meant to treat disease as drugs.', null],
    ['Next to their donor cells, MSC exosomes are more stable in storage.', null],
    ['Drawbacks of marrow are that donation is invasive and that cells are few.', null],
  ]
  test.each(faults)('"%s": %s', (stem, fault) => expect(stemFault(stem)).toBe(fault))
})

describe('a sentence that becomes no item', () => {
  const sentences: readonly [paragraph: string, reason: RejectReason, heading?: string][] = [
    ['Sources of mesenchymal stem cells in adults and in children', 'not a sentence of prose'],
    ['(A) Calcium response of a neuron in mice that were awake during imaging.', 'not a sentence of prose'],
    ['Error bars are the standard error of the mean over all cells that were counted.', 'not a sentence of prose'],
    ['Smith J, Jones K. Exosomes in wound healing. Stem Cells 2019;12:34-45.', 'metadata or bibliography'],
    [
      'The authors received support for exosome research in Japan from several foundations.',
      'metadata or bibliography',
      'Funding',
    ],
    ['MSCs are secreted by MSCs and have effects much like those of MSCs.', 'nothing to ask for'],
  ]
  test.each(sentences)('"%s": %s', async (paragraph, reason, heading) => {
    const { items, rejects } = await itemsOf([paragraph], heading)
    expect(rejects[reason] ?? 0).toBeGreaterThan(0)
    expect(items.filter(({ kind }) => kind !== 'true-false')).toEqual([])
  })

  test('a sentence with characters that Discord reads as formatting', async () => {
    const text =
      'Genes of bone\n\nThe gene __RUNX2__ is viewed by most authors as a master regulator of osteogenesis in young cells.'
    const { documents } = await readDocuments([{ path: 'notes.txt', bytes: Buffer.from(text) }], PARSERS)
    const { items, rejects } = writeItems({ documents: new Map(documents.map((each) => [each.id, each])) })
    expect([items, rejects]).toEqual([[], { 'formatting characters': 1 }])
  })

  test('a sentence of a retracted paper', async () => {
    const text = '# Paper\n\nStemirac was approved in Japan in 2018 for spinal cord injury.\n'
    const { documents } = await readDocuments([{ path: 'paper.md', bytes: Buffer.from(text) }], PARSERS)
    const withdrawn = documents.map((document) => ({ ...document, retraction: 'Withdrawn in 2021' }))
    const { items, rejects } = writeItems({ documents: new Map(withdrawn.map((each) => [each.id, each])) })
    expect([items, rejects]).toEqual([[], { 'retracted source': 1 }])
  })
})

describe('a gap at which nothing is asked', () => {
  test('whose answer stands in the stem, or a form of it', async () => {
    const { items, rejects } = await itemsOf([
      'Senescence of MSCs in culture makes senescent cells with ever shorter telomeres.',
      'In Japan the product Stemirac was approved in Japan before all others.',
      "Tags for the tissue are told by letters: MSC(M) is for marrow and MSC(WJ) is for Wharton's jelly.",
    ])
    expect(rejects['answer in its own stem'] ?? 0).toBeGreaterThan(0)
    const answers = ['Senescence', 'Japan', "Wharton's jelly"]
    expect(items.filter((item) => answers.includes(answerOf(item)))).toEqual([])
  })

  test('whose answer can be worked out from the other numbers', async () => {
    const { items, rejects } = await itemsOf([
      'In the first trial of ExoFlo 17 of 24 (71%) patients with severe disease recovered.',
      'In the second trial of ExoFlo 40 patients (20 treated, 20 placebo) were followed up.',
    ])
    expect(rejects['answer can be worked out'] ?? 0).toBeGreaterThan(0)
    expect([
      ...asking(items, 'cloze', '71%'),
      ...asking(items, 'cloze', '24'),
      ...asking(items, 'cloze', '40'),
    ]).toEqual([])
  })

  test('that is one of a list whose others are seen, when it is to be typed', async () => {
    const { items, rejects } = await itemsOf([
      'Main sources of these MSCs are bone marrow, umbilical cord and dental pulp.'.replace('these ', ''),
    ])
    expect(rejects['one of a list of equals'] ?? 0).toBeGreaterThan(0)
    expect(items.filter(({ kind }) => kind === 'cloze')).toEqual([])
  })

  test('of a thing that overlaps another, when it is to be typed', async () => {
    const { items, rejects } = await itemsOf(["Wharton's jelly MSCs are taken from the cord when the child is born."])
    expect(rejects['several answers would fit'] ?? 0).toBeGreaterThan(0)
    expect(asking(items, 'cloze', "Wharton's jelly")).toEqual([])
  })

  test('right before a sign of presence or absence', async () => {
    const { items } = await itemsOf([
      'MSCs tilt blood cells toward FoxP3+ regulatory cells in the dish and in animals.',
      'Cultured cells of the marrow are listed as CD106-positive and CD34-negative in a table.',
    ])
    expect(items.filter((item) => /^(?:FoxP3|CD\d+)$/.test(answerOf(item)))).toEqual([])
  })

  test('whose next word goes with no other of its kind', async () => {
    const { items } = await itemsOf([
      'Exosomes from these fat cells protected heart muscle from the injury.'.replace('these ', ''),
    ])
    expect(items.filter((item) => answerOf(item) === 'heart')).toEqual([])
  })

  test('at which any of several examples may stand', async () => {
    const { items, rejects } = await itemsOf([
      'Vesicles are counted by single-particle methods such as nanoparticle tracking analysis in most laboratories.',
    ])
    expect(rejects['several answers would fit'] ?? 0).toBeGreaterThan(0)
    expect(items.filter(({ kind }) => kind === 'cloze')).toEqual([])
  })

  test('whose answer is what most of the library is about', async () => {
    const { items, rejects } = await itemsOf(
      Array.from(
        { length: 12 },
        (_, i) => `Exosomes of study number ${i + 2} were given to rats and helped ${i + 30} animals.`,
      ),
    )
    expect(rejects['trivial answer'] ?? 0).toBeGreaterThan(0)
    expect(items.filter((item) => /^(?:exosomes|rats)$/i.test(answerOf(item)))).toEqual([])
  })

  test('a year at which a fast-moving fact would lose its date', async () => {
    const { items } = await itemsOf(['By early 2020 about 969 clinical trials of MSCs had been reported.'])
    expect(asking(items, 'cloze', '2020')).toEqual([])
    expect(asking(items, 'cloze', '969')).toHaveLength(1)
  })
})

describe('distractors', () => {
  const stemirac =
    'One product of marrow cells was approved for injuries of the spinal cord in Japan on the strength of one small study.'

  test('are of the kind of the answer, from other passages', async () => {
    const { items } = await itemsOf([stemirac, ...COUNTRIES])
    const [item] = asking(items, 'choice', 'Japan')
    expect([...((item as ChoiceItem).options ?? [])].sort()).toEqual(['Canada', 'India', 'Japan', 'South Korea'])
  })

  test('are none that the library elsewhere says to be right', async () => {
    const { items, rejects } = await itemsOf([
      stemirac,
      'In Canada, too, a product was approved for injuries of the spinal cord.',
      ...COUNTRIES.slice(0, 1),
      ...COUNTRIES.slice(2),
    ])
    expect(asking(items, 'choice', 'Japan')).toEqual([])
    expect(rejects['too few distractors'] ?? 0).toBeGreaterThan(0)
  })

  test('are none that stand in the sentence, and no parts or kinds of the answer', async () => {
    const sources = ["Wharton's jelly", 'cord blood', 'placenta', 'dental pulp', 'menstrual blood', 'breast milk']
    const { items } = await itemsOf([
      'Kern and colleagues (2006) grew cells longest when they came from umbilical cord rather than from bone marrow.',
      ...sources.map((source, i) => `Cells of group number ${i + 11} were obtained from ${source} by careful hands.`),
    ])
    const [item] = asking(items, 'choice', 'umbilical cord')
    expect([...((item as ChoiceItem).options ?? [])].sort()).toEqual([
      'breast milk',
      'dental pulp',
      'menstrual blood',
      'umbilical cord',
    ])
  })

  test('for what cells give off are none that stay inside them', async () => {
    const { items } = await itemsOf([
      'After the infusion the plasma of all patients held more IL-10 than before.',
      'Tumours of the skin in old dogs held TNF-alpha under a strong lamp.',
      'Wounds of young horses close by VEGF1 in a cold stable.',
      'Old bones of many birds break where FGF-2 is missing.',
      'Silent nerves of blind fish need Rab35 for their growth.',
      'Yellow plants of the desert were given Runx2 by careful hands.',
    ])
    const [item] = asking(items, 'choice', 'IL-10')
    expect([...((item as ChoiceItem).options ?? [])].sort()).toEqual(['FGF-2', 'IL-10', 'TNF-alpha', 'VEGF1'])
  })

  test('do not tell the answer by "a" or "an"', async () => {
    const { items, rejects } = await itemsOf([
      'A careful review says that an oncologist at an FDA office asked for the trial.'.replace('an FDA', 'an ISEV'),
      'A board of the FDA asked the maker of a new product for more data.',
      'Members of the ISBT were asked to come to a small town to speak of blood.',
      'Rules of the EMA are binding in nearly all countries of the continent.',
    ])
    expect(asking(items, 'choice', 'ISEV')).toEqual([])
    expect(rejects['guessable from grammar'] ?? 0).toBeGreaterThan(0)
  })

  test('of a bound are none: of "over 400" each smaller number is right as well', async () => {
    const { items } = await itemsOf(['MISEV2018 drew on more than 400 scientists of many countries and fields.'])
    expect(asking(items, 'choice', '400')).toEqual([])
    expect(asking(items, 'cloze', '400')).toHaveLength(1)
  })

  test('of a number are no equal number, no other number of the sentence, and of the same unit', async () => {
    const { items } = await itemsOf(['Infarct size fell by 40% at day 7 and mortality fell by 15% in treated pigs.'])
    const choices = items.filter((item) => item.kind === 'choice') as readonly ChoiceItem[]
    expect(choices.length).toBeGreaterThan(0)
    for (const { options, right } of choices) {
      expect(new Set(options.map((option) => Number.parseFloat(option))).size).toBe(4)
      expect(options.every((option) => option.endsWith('%') && Number.parseFloat(option) <= 100)).toBe(true)
      expect(options.filter((option, i) => i !== right && /^(?:40|15)%$/.test(option))).toEqual([])
    }
  })
})

describe('a statement that is false', () => {
  test('is never made where authors are said to differ', async () => {
    const { items, rejects } = await itemsOf(
      ['Exosomes are vesicles of about 100 nm that are higher in lipid than cells.'],
      'Size: authors differ',
    )
    expect(items.filter(({ kind }) => kind === 'true-false')).toEqual([])
    expect(rejects['authors disagree'] ?? 0).toBeGreaterThan(0)
  })

  test('differs from what the library says, and is named otherwise than the true one', async () => {
    const { items } = await itemsOf([
      'Exosomes from hypoxic cells raised the survival of rats by 40% within two weeks.',
      'Fat tissue gave the highest frequency of colonies and cord blood gave the lowest.',
      'Stemirac was approved for injuries of the spinal cord in Japan after a small study.',
      'MSCs of cord blood did not turn into fat cells in the comparison by Kern.',
      ...COUNTRIES,
    ])
    const statements = items.filter((item) => item.kind === 'true-false') as readonly ChoiceItem[]
    expect(new Set(statements.map(({ right }) => right)).size).toBe(2)
    for (const { stem, source, right } of statements) {
      const statement = stem.replace(/^[^:]*: /, '')
      expect(source.quote.startsWith(statement.slice(0, -1)), stem).toBe(right === 0)
    }
  })
})
