import type { PhraseTexts } from './texts.ts'

export const PHRASES_DE: PhraseTexts = {
  questionEmpty: 'Die Frage ist leer. Frage in einem Satz, zum Beispiel: Where do MSCs come from?',
  questionTooLong:
    'Die Frage hat {characters} Zeichen; höchstens {most} können gesucht werden. Stelle sie in ein oder zwei Sätzen.',
  questionTooLongForModel:
    'Die Frage ist zu lang für das Modell ({tokens} Token, höchstens {most}). Stelle sie in ein oder zwei Sätzen.',
  queryTooLong: 'Der Suchtext ist zu lang für das Modell. Suche nach ein oder zwei Sätzen.',
  termEmpty: 'Der Begriff ist leer. Gib ein Wort oder eine Abkürzung an, zum Beispiel: NTA',
  termTooLong:
    'Der Begriff hat {characters} Zeichen, mehr als jeder Name des Fachs (höchstens {most}). Für eine ganze Frage gibt es /ask.',

  reasonNothingFound: 'Nichts in der Bibliothek erwähnt das.',
  reasonWeakEvidence: 'Die Bibliothek kommt dem nahe, aber kein Satz darin beantwortet die Frage.',
  reasonOutside: 'Die Frage betrifft etwas, das die Bibliothek nicht behandelt.',
  reasonUnclear:
    'Ich habe nicht verstanden, was gefragt ist. Bitte frage in einem englischen Satz und nenne, was du meinst.',
  noticeGreeting:
    'Hallo! Ich beantworte Fragen aus der Bibliothek dieser Gruppe, mit deren eigenen Sätzen. Frag mich in einem englischen Satz etwas über MSCs oder Exosomen, zum Beispiel: „Where do MSCs come from?“',
  noticeThanks:
    'Gern geschehen! Frag mich in einem englischen Satz etwas über MSCs oder Exosomen, zum Beispiel: „Where do MSCs come from?“',
  noticeInstruction:
    'Ich zitiere nur aus der Bibliothek dieser Gruppe: Ich schreibe nichts selbst und nehme keine Anweisungen an. Frag mich in einem englischen Satz etwas über MSCs oder Exosomen, zum Beispiel: „Where do MSCs come from?“',
  noticeMedical:
    'Was für einen Menschen richtig ist, kann ich nicht sagen: Bitte frage eine Ärztin oder einen Arzt, die den Fall kennen. Die Bibliothek sagt nur, was Studien ergeben haben.',
  noticeAbbreviation: '„{word}“ kann {meanings} heißen: Was ist gemeint? Bitte frage noch einmal mit dem vollen Wort.',

  meaningFor: 'Eine Stelle der Bibliothek handelt von dem, worum es in der Frage geht.',
  meaningAgainst: 'Selbst die nächste Stelle handelt nicht ganz von dem, worum es in der Frage geht.',
  wordsFor:
    'Wort für Wort passt der beste Satz gut zur Frage: Er enthält {found} der {telling} Wörter, die sagen, was gefragt ist.',
  wordsAgainst:
    'Wort für Wort passt der beste Satz weniger gut zur Frage als sonst: Er enthält {found} der {telling} Wörter, die sagen, was gefragt ist.',
  fitFor: 'Wort für Wort passt der beste Satz gut zur Frage.',
  fitAgainst: 'Wort für Wort passt der beste Satz weniger gut zur Frage als sonst.',
  leadFor: 'Ein Satz passt deutlich besser als alle anderen.',
  leadAgainst: 'Mehrere Sätze passen etwa gleich gut, keiner ragt heraus.',
  knownFor: 'Fragen, die dieser sehr ähnlich sind, beantwortet die Bibliothek.',
  knownAgainst: 'Fragen wie diese beantwortet die Bibliothek selten.',
  cueUnasked: 'Zu dem Text, der am besten passt, kennt Exocite keine Fragen; es urteilt daher nach dem Text allein.',
  cueFollowUp: 'Die Frage schließt an das an, was vorher gefragt wurde.',
  cueKindOffered: 'Der beste Satz enthält die Art von Angabe, nach der gefragt ist.',
  cueKindMissing:
    'Gefragt ist nach einem Grund, einer Zahl, einer Zeit oder einer Person, und der beste Satz nennt nichts davon.',
  cueNameFound: 'Der beste Satz enthält genau den Namen, nach dem gefragt ist.',
  cueNameMissing: 'Dem besten Satz fehlt ein Name, nach dem genau gefragt ist.',
  cueOutsideTheField: 'Die Frage nennt nichts aus dem Fach.',
  numberFor: 'Gefragt ist nach einer Zahl, und der beste Satz nennt eine.',
  numberAgainst: 'Gefragt ist nach einer Zahl, und die im besten Satz ist vielleicht eine andere.',
  reviewFor: 'Gefragt ist nach dem Review, und dessen Abstract steht in der Bibliothek.',
  reviewAgainst: 'Gefragt ist nach dem Review.',
  cuePrice: 'Gefragt ist nach einem Preis oder Anbieter, den solche Texte selten nennen.',
  cueFullText:
    'Gefragt ist nach einer Abbildung, Tabelle, Seite oder einem anderen Teil des ganzen Artikels; die Bibliothek enthält ihn vielleicht nicht.',
  cuePerson: 'Gefragt ist nach einer Person; die Bibliothek nennt selten eine.',
  cuePlace: 'Gefragt ist nach einem Ort oder einer Einrichtung; die Bibliothek nennt selten welche.',
  cueList: 'Gefragt ist nach einer Liste, und ein einzelner Satz ist selten eine.',

  quietHoursUnreadable: '„{typed}“ ist keine Ruhezeit. Schreibe sie wie 22:00-07:00, oder „off“ für keine.',
  quietHoursNone:
    'Eine Ruhezeit kann nicht enden, wenn sie beginnt. Schreibe sie wie 22:00-07:00, oder „off“ für keine.',
  timeZoneUnknown:
    '„{typed}“ ist keine Zeitzone. Wähle eine aus der Liste, die beim Tippen erscheint, zum Beispiel Europe/Berlin.',
  timeUnreadable: '„{typed}“ ist keine Uhrzeit. Schreibe sie wie 09:00 oder 18:30.',

  cardFrontEmpty: 'Die Vorderseite der Karte ist leer. Schreibe etwas darauf.',
  cardBackEmpty: 'Die Rückseite der Karte ist leer. Schreibe etwas darauf.',
  cardFrontTooLong:
    'Die Vorderseite der Karte hat {characters} Zeichen; höchstens {most} passen darauf. Mach zwei Karten daraus.',
  cardBackTooLong:
    'Die Rückseite der Karte hat {characters} Zeichen; höchstens {most} passen darauf. Mach zwei Karten daraus.',
  cardsTooMany:
    'Du hast {all} Karten, und {more} weitere wären mehr als {most}. Lösche einige, die du nicht mehr brauchst.',

  cardFileTooLong: 'Die Datei hat {characters} Zeichen; höchstens {most} können gelesen werden. Teile sie auf.',
  cardFileTooManyRows: 'Die Datei hat {rows} Zeilen; höchstens {most} können auf einmal gelesen werden. Teile sie auf.',
  cardFileColumns: 'Die erste Zeile muss die Spalten nennen: „front“ und „back“, und für Belege {others}.',
  cardRowCells:
    'Sie hat {cells} Zellen, und es gibt {columns} Spalten. Setze Zellen mit Trennzeichen in Anführungszeichen.',
  cardRowUnclosed: 'Ihr Anführungszeichen wird nie geschlossen; ab hier wurde nichts mehr gelesen.',
  cardRowNoQuote: 'Ihr Zitat steht nicht in „{document}“ von {start} bis {end}.',
  cardRowHalfCited: 'Ihr Beleg ist unvollständig. Fülle document, start, end und quote aus, oder nichts davon.',
  cardRowNoNumber: 'Ihr Wert für {column} ist „{cell}“ und muss eine ganze Zahl sein.',

  fileEmpty: 'Die Datei ist leer (0 Byte).',
  fileHeld: 'Die Bibliothek enthält genau diese Datei schon, als {file}.',
  fileIgnored: 'Dateien mit diesem Namen und versteckte Dateien gehören in keine Bibliothek. Benenne sie um.',
  fileNameTooLong: 'Der Name ist zu lang ({bytes} Byte; höchstens {most}).',
  fileUnknownKind:
    'Diese Art von Datei kann ich nicht lesen. Gib PDF, Word (.docx), HTML, JATS-XML, .nbib von PubMed, Markdown oder reinen Text.',
  fileNoText: 'Darin steht kein Text, der zitiert werden könnte.',
  fileUnreadable: 'Die Datei kann nicht gelesen werden: {detail}',
  fileInTheWay: 'Eine Datei {file} ist schon in der Bibliothek.',
  textHeldByDoi: 'Die Bibliothek enthält schon einen Text mit der DOI {doi}: {name}.',
  textHeldByWords: 'Die Bibliothek enthält schon einen Text mit denselben Wörtern: {name}.',
  textNameTaken: 'Einen Text „{id}“ gibt es schon: {name}. Benenne die Datei um, wenn dieser ein anderer ist.',
  textUnknown: 'Diesen Text oder diese Datei gibt es in der Bibliothek nicht.',
  libraryWouldBeEmpty: 'Die Bibliothek wäre leer, deshalb wurde nichts entfernt. Füge zuerst einen anderen Text hinzu.',
  libraryUnserved: 'Die Bibliothek wurde geändert, wird aber noch nicht benutzt. Das geschieht gleich.',

  identifierUnreadable: '„{typed}“ ist keine DOI, PMID oder PMCID; gib zum Beispiel {examples} an.',
  articleUnknown: 'Weder {first} noch {second} hat {about}. Prüfe die Angabe oder hänge den Artikel als Datei an.',
  articleWithoutText:
    'Weder {first} noch {second} gibt Text oder Abstract von {about} heraus. Hänge den Artikel als Datei an.',
  serviceTrouble:
    'Europe PMC oder PubMed kann gerade nicht gefragt werden. Versuche es später noch einmal oder hänge den Artikel als Datei an.',
  abstractNotInPmc: 'Der Artikel ist nicht in PubMed Central.',
  abstractNotOpen: 'Der Artikel ist nicht Open Access.',
  abstractNoLicence: 'Seine Lizenz ist nicht bekannt.',
  abstractLicence: 'Seine Lizenz ({licence}) erlaubt nicht, den ganzen Text zu behalten.',
  abstractNotGiven: '{service} gibt den ganzen Text nicht heraus.',
  abstractTooNew: '{service} hat den Artikel noch nicht.',

  reportRead:
    'Gemeinsam gelesen am {started}, bis {ended} (UTC). Teilgenommen: {people}. Gelesene Teile: {read} von {parts}.',
  reportAsked: 'Gestellte Fragen',
  reportNone: 'Keine.',
  reportOpen: 'Offen geblieben',
  reportNothing: 'Nichts.',
  reportNoAnswerTo: 'Die Bibliothek hat keine Antwort auf: {question}',
  reportUnread: 'Nicht gelesen: {heading}',
  reportGuessed: 'Geraten:',
  reportRight: '(richtig)',
  reportNoAnswer: 'Keine Antwort in der Bibliothek.',
  reportMeasured: 'Was wurde gemessen oder beobachtet?',
  reportSubjects: 'Bei wem, oder bei welcher Art oder welchen Zellen?',
  reportAmount: 'Wie viele oder wie viel?',
  reportLimits: 'Was schränkt das ein?',
  reportStillOpen: 'Was ist noch offen?',
  reportClaim: 'Was wird hier behauptet?',

  keptAnswers: 'Antworten an dich: {count}, aufbewahrt für {days} Tage',
  keptVotes: 'Bewertungen von Antworten: {count}, aufbewahrt für {days} Tage',
  keptReviews: 'Wiederholungen von Karten: {count}, aufbewahrt so lange wie die Karte',
  keptCards: 'Karten: {count}, aufbewahrt, bis du sie löschst',
  keptQuizAnswers: 'Antworten in Quiz: {count}, aufbewahrt für {days} Tage',
  keptQuizzes: 'Quiz, die du gespielt hast: {count}, aufbewahrt für {days} Tage',
  keptReports: 'Fragen, die du gemeldet hast: {count}, aufbewahrt für {days} Tage',
  keptSettings: 'Einstellungen, wie du lernst: {count}, aufbewahrt, bis du sie löschst',
  keptRooms: 'Kanäle, in denen du lernst: {count}, aufbewahrt bis {days} Tage nach dem letzten Mal',
  keptTurns: 'Nachrichten in Gesprächen: {count}, aufbewahrt für {days} Tage',
  keptDailyAnswers:
    'Antworten auf die Frage des Tages: {count}, aufbewahrt, bis am nächsten Tag die Lösung gezeigt wird',
  keptSessions: 'Sitzungen, an denen du teilnimmst: {count}, aufbewahrt, bis die Sitzung vorbei ist',
  keptGuesses: 'Tipps in Sitzungen: {count}, aufbewahrt, bis die Sitzung vorbei ist',
  keptBackups:
    'Sicherungen aller Daten, die auch diese enthalten können: {count}. Behalten werden eine pro Tag für {days} Tage und eine pro Woche für {weeks} Wochen; was jetzt gelöscht wird, ist am {date} aus allen verschwunden',
}
