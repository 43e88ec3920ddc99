import { expect, it } from 'vitest'
import { asksForMedicalAdvice } from '../../../src/core/answering/medical-advice.ts'
import { trainingQuestions } from './training-questions.ts'

it.each([
  'Which of the clinics near me is the best for stem cell injections?',
  'Which are the best of the clinics in Mexico for exosomes?',
  'What are the reviews of the clinics near me?',
  'stem cell clinics near me that are licensed',
  'My mother has lupus. Mouse studies look good, is it worth trying MSCs for her?',
  'I have arthritis. The animal data look good, would exosomes help me?',
  'should i get stem cells for my knee?',
  'How many cells should I inject into my hip?',
  'My mother has arthritis: could exosomes help her?',
  'Can I take aspirin before an exosome infusion?',
  'Is an MSC infusion safe for me?',
  'I have lupus, would MSCs cure it?',
  'What dose should a 60 kg woman get?',
  'Which clinics do exosome injections?',
  'my doctor said MSC therapy is worth it, is it?',
  'Would you recommend Ryoncil for my son?',
  'My friend has lupus, could exosomes help her?',
  'Why not inject exosomes into my knee?',
  'My sister claims Ryoncil is right for my son, should we use it?',
  'My son has GvHD. Why would Ryoncil help him, and is it safe for him?',
  'I have lupus and my friend told me about exosomes, are they good for me?',
  "I have diabetes and don't see why exosomes would not help me, are they safe for me?",
  'My sister is 80 years old, would MSCs heal her hip?',
  'My dad had a stroke last month. Could exosomes be given to people like him?',
  'My son has GvHD. Is Ryoncil an option?',
  'I have arthritis. Would exosomes ease the pain?',
  'My knee is worn out. Can MSCs rebuild the cartilage?',
  "I'm pregnant. Are umbilical cord MSCs dangerous?",
  'Is it wise to give my daughter exosomes?',
  'my dog has arthritis. are exosomes ok?',
  'My father was offered cells abroad for his disease; should he accept?',
])('%s wants a doctor', (question) => {
  expect(asksForMedicalAdvice(question)).toBe(true)
})

it.each([
  'What dose was used in trials?',
  'How many cells per kg did the GvHD patients get?',
  'How should I store exosomes?',
  'Can I get MSCs from fat?',
  'Can we get stem cells out of menstrual blood?',
  'Should I have read the abstract first?',
  'Is MSC therapy safe for patients?',
  'Which hospital trials tested ExoFlo?',
  'Can you help me understand homing?',
  'Do exosomes help in knee osteoarthritis?',
  'Was the drug given to children older than 2 months?',
  'I have an exam tomorrow, what are exosomes?',
  'Which route of delivery is preferred for MSCs in the clinic?',
  'How many MSCs do I get from a unit of fat?',
  'Am I allowed to use the short form MSC in my thesis?',
  'My friend says exosomes are dead cells. Is that right?',
  'Would the marrow of a 60-year-old give as many cells?',
  'My friend is in this course, too. How buoyant are exosomes in sucrose?',
  'My dog ate my notes lol, what are the ISCT markers again?',
  'My aunt is a nurse. Which side effects did the meta-analysis of MSC therapy find?',
  'My grandmother is 90: why would her marrow hold fewer MSCs?',
])('%s is a study question', (question) => {
  expect(asksForMedicalAdvice(question)).toBe(false)
})

it('takes less than one in a thousand questions that the library answers for one about a person', () => {
  const answered = trainingQuestions().filter(({ expect: wanted }) => wanted === 'answer')
  const wrong = answered.filter(({ question }) => asksForMedicalAdvice(question))
  expect(wrong.length / answered.length).toBeLessThan(0.001)
})
