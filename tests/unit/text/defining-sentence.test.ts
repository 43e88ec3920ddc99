import { describe, expect, test } from 'vitest'
import { definingWay, mentionsTerm } from '../../../src/core/text/defining-sentence.ts'
import { longFormOf } from '../../../src/core/text/long-form.ts'
import { formsOfTerm } from '../../../src/core/text/term-forms.ts'

describe('a sentence defines a term', () => {
  test.each([
    ['exosome', 'Exosomes are small vesicles of 40 to 160 nm.', 'says-what-it-is'],
    ['exosome', 'An exosome is a vesicle that cells release.', 'says-what-it-is'],
    ['exosome', 'The term is old; such vesicles are called exosomes.', 'gives-the-name'],
    ['MSC', 'MSCs (mesenchymal stem cells) are multipotent cells with three lineages.', 'says-what-it-is'],
    ['secretome', 'By definition, the secretome refers to all that a cell secretes.', 'says-what-it-is'],
    ['okapi-factor', 'Okapi factor, found in 1901, is a protein of the ear.', 'says-what-it-is'],
    ['exosome', 'A review notes that exosomes are now usually defined as vesicles below 150 nm.', 'says-what-it-is'],
    ['vesicle', 'Exosomes are now defined as vesicles below 150 nm.', null],
    ['exosome', 'Such structures are variously called exosomes, ectosomes and oncosomes.', null],
    ['exosome', 'Exosomes are secreted by MSCs.', null],
    ['exosome', 'Exosomes are more stable than cells.', null],
    ['exosome', 'Exosomes are the most studied vesicles.', null],
    ['exosome', 'Exosome research is a young field.', null],
    ['exosome', 'MSC exosomes are a product of interest.', null],
    ['exosome', 'Exosomes have effects.', null],
    ['', 'Exosomes are a thing.', null],
  ])('%s: %s', (term, sentence, way) => {
    expect(definingWay(sentence, [term])).toBe(way)
  })

  test('in any form that the field uses', () => {
    const forms = formsOfTerm('NTA')
    expect(forms).toContain('nanoparticle tracking analysis')
    expect(definingWay('Nanoparticle tracking analysis is a method that counts.', forms)).toBe('says-what-it-is')
    expect(mentionsTerm('They used nanoparticle-tracking analysis.', forms)).toBe(true)
    expect(mentionsTerm('They used NTAX.', forms)).toBe(false)
  })

  test('where another form stands before it in brackets', () => {
    const sentence = 'They were named fibroblast colony-forming units (CFU-F).'
    expect(definingWay(sentence, formsOfTerm('CFU-F'))).toBe('spells-it-out')
  })

  test('without taking an English word for an abbreviation in capitals', () => {
    expect(formsOfTerm('cm')).toEqual(['cm'])
    expect(formsOfTerm('CM')).toContain('conditioned medium')
  })

  test('markup of patterns in a term is taken as it stands', () => {
    expect(definingWay('A dot is a point.', ['.*'])).toBeNull()
    expect(definingWay('A (b) is a point.', ['a (b'])).toBeNull()
  })
})

describe('an abbreviation is spelled out', () => {
  test.each([
    ['NTA', 'They used nanoparticle tracking analysis (NTA) here.', 'nanoparticle tracking analysis'],
    ['EV', 'Extracellular vesicles (EVs) vary.', 'Extracellular vesicles'],
    ['CFU-F', 'The colony-forming unit fibroblast (CFU-F) test', 'colony-forming unit fibroblast'],
    ['iNOS', 'mouse cells use inducible nitric oxide synthase (iNOS)', 'inducible nitric oxide synthase'],
    ['CFU-F', 'cells, forms colonies; they were named fibroblast colony-forming units (CFU-F)', null],
    ['NTA', 'They did something else (NTA).', null],
    ['NTA', 'NTA is not spelled out.', null],
    ['X', 'An axis (X) is short.', null],
    ['', 'Nothing () at all', null],
  ])('%s in %j', (short, text, long) => {
    expect(longFormOf(short, text)).toBe(long)
  })
})
