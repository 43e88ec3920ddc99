/** Words so common in English questions and prose that sharing one says nothing about a match. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    'a about all also am an and any are as at be because been before being between both but by can could did do does doing ' +
    'for from further had has have having he her here hers him his how i if in into is it its itself me more most my no nor ' +
    'not of off on once only or other our ours out over own please same she should so some such than that the their theirs ' +
    'them then there these they this those through to too under until up us very was we were what when where which while who ' +
    'whom whose why will with would you your yours'
  ).split(' '),
)
