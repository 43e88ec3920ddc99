import { expect, it } from 'vitest'
import { offersAskedKind } from '../../../src/core/answering/asked-kind.ts'

it.each([
  ['Why does cartilage heal poorly?', 'Cartilage heals poorly because it has neither vessels nor nerves.'],
  ['How many patients were treated?', 'In a 40-patient trial, 20 participants were treated.'],
  ['How many trials were there by 2020?', 'By early 2020 about 969 clinical trials of MSCs had been reported.'],
  ['In which year was it approved?', 'It was approved in South Korea in 2012.'],
  ['When did signals peak?', 'Signal in the liver peaks within the first hour.'],
  ['What percentage of the cells?', 'It was found in 3 of 10 patients.'],
  ['At what temperature are vesicles kept?', 'Vesicles are kept at -80 °C.'],
  ['How large are exosomes?', 'Exosomes measure about 50-150 nm.'],
  ['How long does it take?', 'Filtration takes half the time (1 hour).'],
  ['Who coined the word?', 'Rose Johnstone later coined the word.'],
])('what %s asks for is there', (question, sentence) => {
  expect(offersAskedKind(question, sentence)).toBe(true)
})

it.each([
  ['Why do small vesicles go to the liver?', 'Small vesicles go mainly to the liver.'],
  ['How many pigs were there?', 'In pigs with infarction, seven days of exosomes cut infarct size by 30-40%.'],
  ['In which year was it approved?', 'It was approved in South Korea.'],
  ['What percentage of the children responded?', 'The product was approved for children.'],
  ['What pore size has the filter?', 'The filter is gentle.'],
  ['Who coined the word?', 'The word is widely used.'],
])('what %s asks for is missing', (question, sentence) => {
  expect(offersAskedKind(question, sentence)).toBe(false)
})

it.each(['What are exosomes?', 'Do MSCs divide for ever?', 'exosome storage'])(
  '%s asks for no certain kind',
  (question) => {
    expect(offersAskedKind(question, 'Exosomes are vesicles.')).toBeNull()
  },
)
