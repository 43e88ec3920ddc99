/** Never the last word of a sentence: what they introduce follows. In these spellings only: "5 ms." and "Ca." are others. */
export const NEVER_LAST: ReadonlySet<string> = words(
  'e.g E.g eg i.e I.e ie cf Cf vs viz approx Approx ca fig Fig FIG figs Figs eq Eq eqs Eqs ref Ref refs Refs Tab Tabs ' +
    'suppl Suppl Dr Prof Mr Mrs Ms St Mt incl excl',
)

/** Abbreviations only in front of a number: "No." is a word otherwise. Lower-case, as the lists below. */
export const BEFORE_NUMBER: ReadonlySet<string> = words(
  'no nos p pp ch sec sect vol art jan feb mar apr jun jul aug sep sept oct nov dec',
)

/** Stand inside a sentence as well as at its end; the word that follows has to tell. */
export const MAY_BE_LAST: ReadonlySet<string> = words(
  'al sp spp subsp var inc ltd co corp jr sr ph.d m.sc b.sc dept univ natl acad biol chem med sci',
)

/** A single letter after one of these is a label, as in "vitamin C", not the initial of a name. */
export const BEFORE_LABEL: ReadonlySet<string> = words(
  'vitamin hepatitis influenza type group class grade phase stage panel part arm factor protein figure table appendix ' +
    'method model step region domain chain box case cohort',
)

/** Words that open sentences and seldom names; capitalised after a doubtful full stop they mean that a sentence begins. */
export const SENTENCE_OPENERS: ReadonlySet<string> = words(
  'a additionally after all also although among an and another are as at because before besides both but by can currently ' +
    'despite do does during each even finally first for from furthermore given hence here how however if in indeed is it its ' +
    'last later many meanwhile more moreover most nevertheless next no nonetheless not notably now of on once one only or ' +
    'other others our overall rather recently second several similarly since so some still such taken that the their then ' +
    'there therefore these they third this those though three through thus to together two under unlike until we were what ' +
    'when whereas whether which while who why with within without yet you',
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
