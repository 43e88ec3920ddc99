import type { SessionTexts } from './texts.ts'

export const SESSION_DE: SessionTexts = {
  sessionTitle: '📖 **Gemeinsam lesen: {topic}**',
  sessionPlanLeft: 'Für heute weggelassen: {count} weitere.',
  sessionHow:
    'Teil für Teil: Sprecht über die Fragen, ratet, bevor ihr nachseht, fragt mit `/ask`. Am Ende gibt es ein Protokoll.',
  sessionWho:
    'Wer hier einen Knopf drückt, nimmt teil. Im Protokoll steht nur, wie viele; wer, wird bis dahin gemerkt. „Bin da“ lässt dich auch wieder austragen.',
  sessionHere: 'Bin da',
  sessionJoined: 'Du nimmst teil. Nur das und deine Tipps werden gemerkt, bis die Sitzung vorbei ist.',
  sessionLeave: 'Trag mich aus',
  sessionLeft: 'Du bist ausgetragen, und deine Tipps sind gelöscht.',
  sessionPart: '**Teil {number} von {count}: {heading}**',
  sessionFrom: 'Aus {title}',
  sessionNext: 'Nächster Teil',
  sessionFinish: 'Beenden',
  sessionTimed: 'Der nächste Teil beginnt {when}.',
  promptMeasured: 'Was wurde hier gemessen oder beobachtet, und wie?',
  promptSubjects: 'Bei wem, oder bei welcher Art oder welchen Zellen, wurde das gesehen?',
  promptAmount: 'Wie viele oder wie viel? Ist das hier viel?',
  promptLimits: 'Was schränkt das ein, oder spricht dagegen?',
  promptOpen: 'Was ist hier noch offen? Wie ließe es sich herausfinden?',
  promptClaim: 'Was behauptet dieser Satz, und was würde ihn widerlegen?',
  sessionGuess: '🔮 **Erst raten, dann nachsehen**',
  sessionReveal: 'Auflösen',
  sessionGuessed: 'Dein Tipp: **{answer}**. Du kannst ihn ändern, bis aufgelöst wird.',
  sessionTally: 'Tipps: {tally}',
  sessionNoGuesses: 'Niemand hat geraten.',
  sessionStarted: 'Die Sitzung hat begonnen: {link}',
  sessionWentOn: 'Wir sind bei Teil {number} von {count}.',
  sessionStatus: '**{topic}**: Teil {number} von {count}, {heading}. Es nehmen teil: {people}.',
  sessionNone: 'Hier läuft keine Sitzung. /session start beginnt eine.',
  sessionRuns: 'Hier läuft schon eine Sitzung, bei Teil {number} von {count}. /session end beendet sie.',
  sessionNobodyStarts: 'Dieser Kanal will keine Sitzungen. Wer den Server verwaltet, kann das mit /room set ändern.',
  sessionNotStarter: 'Hier dürfen nur Mitglieder mit „Server verwalten“ eine Sitzung beginnen.',
  sessionNotEnder: 'Nur wer teilnimmt, kann die Sitzung beenden. Drücke zuerst „Bin da“.',
  sessionTooLittle:
    'Die Bibliothek hat zu wenig über „{topic}“, um es gemeinsam zu lesen. Wähle ein Dokument aus der Liste, oder weitere Wörter.',
  sessionEnds: 'Die Sitzung ist vorbei. Das Protokoll kommt.',
  sessionOver:
    '📕 **Die Sitzung zu {topic} ist vorbei.** Gelesene Teile: {read} von {count} · dabei: {people} · Fragen: {questions}, offen: {open}',
  sessionThanks: 'Dabei: {people}',
}
