import type { AnswerTexts } from './texts.ts'

export const DE_ANSWERS: AnswerTexts = {
  question: '**Frage:** {question}',
  understoodAs: 'Verstanden als: {question}',
  sentencesLeftOut: 'Sätze, die hier nicht mehr hinpassen: {count}',
  confidenceHigh: 'Sicherheit: hoch. Das erste Zitat beantwortet die Frage sehr wahrscheinlich.',
  confidenceFair: 'Sicherheit: mittel. Das erste Zitat beantwortet die Frage wahrscheinlich; prüfe, ob es passt.',
  confidenceLow: 'Sicherheit: gering. Die Zitate berühren die Frage vielleicht nur; lies sie mit Vorsicht.',
  everybodyMayPress: 'Alle dürfen diese Knöpfe drücken.',

  notInLibrary: '**Nicht in der Bibliothek.** {reason}',
  wordsNowhere: 'Wörter, die in der Bibliothek nirgends vorkommen: {words}',
  closestPassages: 'Nächstliegende Stellen (sie beantworten die Frage nicht):',
  askPeopleByPosting: 'Vielleicht weiß es hier jemand: „{button}“ zeigt die Frage allen, ohne deinen Namen.',
  askPeopleInThread: 'Vielleicht weiß es hier jemand: „{button}“ schafft Platz, darüber zu reden.',
  askPeopleHere: 'Vielleicht weiß es hier jemand: Antwortet einfach darunter.',
  askPeopleIn: 'Frag Menschen: <#{channel}>',
  askPeopleElsewhere: 'Vielleicht weiß es deine Lerngruppe oder eine Lehrkraft.',

  kindReview: 'Übersichtsarbeit',
  kindArticle: 'Artikel',
  kindNotes: 'Lernnotizen',
  kindText: 'Text',
  placeNote: 'Notiz {anchor}',
  placePage: 'Seite {page}',
  placeSentence: 'Satz {number}',
  placeSentences: 'Sätze {first}–{last}',
  placeSentenceOfSection: 'Satz {number} des Abschnitts',
  placeSentencesOfSection: 'Sätze {first}–{last} des Abschnitts',
  relays: 'Gibt wieder: {work}',
  retracted: 'ZURÜCKGEZOGEN: {notice}',
  sourcesOf: '**Quellen**',
  closestOf: '**Nächstliegende Stellen** (sie beantworten die Frage nicht)',

  buttonContext: 'Zusammenhang',
  buttonSources: 'Quellen',
  buttonWhy: 'Warum?',
  buttonFollowUp: 'Nachfragen',
  buttonHelpful: 'Hilfreich',
  buttonNotHelpful: 'Nicht hilfreich',
  buttonCard: 'Karte machen',
  buttonPost: 'Im Kanal zeigen',
  buttonThread: 'Thread öffnen',
  buttonAskGroup: 'Die Gruppe fragen',
  earlier: 'Davor',
  later: 'Danach',

  answerGone:
    'Diese Antwort habe ich nicht mehr: Antworten werden nur eine Zeit lang aufbewahrt. Bitte frage noch einmal.',
  controlGone: 'Das gehört zu einer älteren Nachricht und geht nicht mehr. Bitte frage noch einmal.',
  notYours: 'Das kann nur benutzen, für wen diese Nachricht ist. Frag mich selbst mit `/ask`.',
  passageGone: 'Diese Stelle ist nicht mehr in der Bibliothek; sie wurde seither geändert.',
  posted: 'Steht jetzt darunter für alle, ohne deinen Namen.',
  alreadyPosted: 'Diese Antwort steht hier schon.',
  voteKept: 'Danke. Deine Bewertung ist gespeichert, keines deiner Worte. Der andere Knopf ändert sie.',
  voteKeptWithQuestion:
    'Danke. Deine Bewertung ist mit der Frage gespeichert, wie dieser Kanal es wünscht, ohne deinen Namen. Der andere Knopf ändert sie.',
  roomNotHelpful: '**Antworten, die nicht geholfen haben** (ohne Namen)',
  whyAnswered:
    '**Ich habe geantwortet**: Die Bibliothek enthält die Antwort mit einer Wahrscheinlichkeit von {answerable} %; ab {threshold} % antworte ich.',
  whyDeclined:
    '**Ich habe nicht geantwortet**: Die Bibliothek enthält die Antwort mit einer Wahrscheinlichkeit von {answerable} %; ab {threshold} % antworte ich.',
  whyWeighed: '**Was am meisten zählte**',
  whyNothing: 'Für diese Antwort wurde nichts abgewogen.',
  followUpTitle: 'Nachfragen',
  followUpLabel: 'Deine Frage, auf Englisch',
  threadName: 'Frage',
  threadOpen:
    'Der Thread ist offen: <#{thread}>. Frag mich dort mit `/ask` oder einer Erwähnung; ich weiß, worum es ging.',
  threadNotOpen:
    'Ich konnte hier keinen Thread öffnen. Vielleicht gibt es schon einen: sieh unter der Antwort nach. Sonst brauche ich die Berechtigung „Öffentliche Threads erstellen“.',

  howToAsk:
    'Hallo! Frag mich etwas zur Bibliothek, zum Beispiel: *Where do exosomes come from?* Ich antworte mit Sätzen, die daraus zitiert sind. `/help` sagt dir mehr.',
  evidenceSaid: '**Gesagt wurde:** {claim}',
  evidenceNone: 'Dazu hat die Bibliothek nichts.',
  evidenceNear: 'Was in der Bibliothek dem am nächsten kommt. Ob es die Behauptung stützt, musst du selbst beurteilen:',
  evidenceNoWords: 'In dieser Nachricht stehen keine Wörter, die ich lesen kann. Nimm eine, die etwas sagt.',
  sourceUnknown:
    'In der Bibliothek gibt es kein Dokument „{typed}“. Wähle eines aus der Liste, die beim Tippen erscheint, oder sieh mit `/sources` alle.',
  sourceSeveral: '„{typed}“ passt auf {count} Dokumente. Wähle eines aus der Liste, die beim Tippen erscheint.',

  commandGone: 'Diesen Befehl kenne ich nicht mehr. Tippe /, um zu sehen, was es gibt.',
  notReady: 'Ich kann gerade nicht antworten. Wer diesen Bot betreibt, weiß Bescheid.',
  tryAgain: 'Das hat gerade nicht geklappt. Bitte versuche es gleich noch einmal.',
  broken: 'Etwas ist kaputtgegangen. Das ist nicht deine Schuld. Kennung: {reference}',
  stillOpening: 'Ich mache mich noch bereit: Die Bibliothek wird geöffnet. Deine Antwort erscheint hier von selbst.',
  stillWorking: 'Ich arbeite noch daran. Deine Antwort erscheint hier von selbst.',
  gaveUp:
    'Das hat länger gedauert, als Discord mich warten lässt; ich musste aufgeben. Bitte versuche es in ein paar Minuten noch einmal.',
  partMayBeMissing:
    'Discord hat eine Nachricht von mir aus den Augen verloren. Wenn oben etwas fehlt, versuche es bitte noch einmal.',
  restarting: 'Ich werde gerade neu gestartet. Bitte frage in einer Minute noch einmal.',
  noFilesHere: 'Ich darf hier keine Dateien anhängen, deshalb fehlt die Datei.',
}
