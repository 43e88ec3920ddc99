import { CARDS_DE } from './cards-de.ts'
import { DAILY_DE } from './daily-de.ts'
import { DE_ANSWERS } from './de-answers.ts'
import { PHRASES_DE } from './phrases-de.ts'
import { QUIZ_DE } from './quiz-de.ts'
import { SESSION_DE } from './session-de.ts'
import type { Texts } from './texts.ts'

export const DE: Texts = {
  ...DE_ANSWERS,

  previous: 'Zurück',
  next: 'Weiter',
  page: 'Seite {page} von {pages}',
  yes: 'ja',
  no: 'nein',
  onlyEnglish: 'Ich verstehe nur Fragen auf Englisch, und auch die Bibliothek ist englisch. Bitte frage auf Englisch.',
  expired: 'Das ist abgelaufen. Bitte gib den Befehl noch einmal ein.',
  waitYourself: 'Das war viel auf einmal. Bitte warte {seconds} Sekunden und versuche es dann wieder.',
  waitRoom: 'In diesem Kanal ist gerade viel los. Bitte warte {seconds} Sekunden und versuche es dann wieder.',

  passagesNear: '**Textstellen zu:** {query}',
  passagesNote:
    'Die nächstliegenden Stellen, die beste zuerst. Sie beantworten nicht unbedingt eine Frage; das tut `/ask`.',
  passagesNone: 'Nichts in der Bibliothek kommt **{query}** nahe.',

  standsFor: '**{term}** steht für “{longForm}”.',
  defined: '**{term}** mit den Worten der Bibliothek:',
  notDefined: 'Kein Satz der Bibliothek sagt, was **{term}** ist. Diese benutzen nur das Wort:',
  notMentioned: 'In der Bibliothek kommt **{term}** nicht vor.',

  bibliographyNone: 'Hier wurde bisher nichts zitiert, was sich auflisten ließe. Stelle zuerst eine Frage mit `/ask`.',
  bibliographyDone: 'In diesem Kanal zitierte Werke und Werke, auf die sich diese berufen: {count}.',

  sourcesEmpty: 'Die Bibliothek ist leer. Wer diesen Bot betreibt, kann Dokumente hinzufügen.',
  sourcesCount: '**Dokumente in der Bibliothek: {count}**',
  sourcesHint: '`/sources` mit einem Dokument zeigt, was darin steht und wie man es zitiert.',
  licence: 'Lizenz: {licence}',
  licenceUnknown: 'Lizenz: nicht bekannt',
  howToCite: '**So zitiert man es**',
  headings: '**Überschriften**',
  searchable: 'Durchsuchbare Textstellen: {count}. Nur dieses Dokument befragen: `/ask` mit `source`.',
  andMore: '… und {count} weitere.',

  needsManageServer: 'Das dürfen nur Mitglieder mit der Berechtigung „Server verwalten“.',
  onlyInServer: 'Das geht nur auf einem Server.',
  onlyWhereMember: 'Das geht nur dort, wo der Bot selbst Mitglied ist.',

  libraryGiveOne: 'Hänge eine Datei an oder gib eine DOI, PMID oder PMCID an, eines von beiden.',
  libraryKinds: 'Dateien wie „{name}“ kann ich nicht lesen. Ich lese {kinds}.',
  libraryTooLarge: '„{name}“ hat {size} MB; hier können höchstens {limit} MB hinzugefügt werden.',
  libraryNotFromDiscord: '„{name}“ liegt nicht bei Discord, deshalb rufe ich es nicht ab.',
  libraryNotFetched: '„{name}“ konnte nicht von Discord abgerufen werden. Bitte hänge es noch einmal an.',
  libraryAdded: '**{title}** hinzugefügt: {passages} Textstellen. Fragen werden ab jetzt auch daraus beantwortet.',
  libraryNotKnown: 'Nicht bekannt: {facts}.',
  factAuthors: 'Autoren',
  factYear: 'Jahr',
  factJournal: 'Zeitschrift',
  factLicence: 'Lizenz',
  libraryAbstractOnly: 'Nur die Zusammenfassung: {reason}',
  libraryRefused: 'Nicht hinzugefügt: **{given}**. {reason}',
  libraryRemoved: '**{title}** entfernt. Die Datei bleibt erhalten; wer diesen Bot betreibt, kann sie zurückholen.',
  libraryNotRemoved: 'Nicht entfernt: **{given}**. {reason}',

  roomTitle: '**So werde ich hier benutzt:** <#{room}>',
  roomAnswering: 'Antworten: {mode}',
  roomAnsweringMention: 'wenn ich erwähnt werde oder man mir antwortet',
  roomAnsweringThread: 'wenn ich erwähnt werde, in einem eigenen Thread; dort brauchen Nachfragen keine Erwähnung',
  roomAnsweringWhenSure: 'auf jede Frage, die die Bibliothek sicher beantwortet',
  roomAnsweringNever: 'nur auf Befehle',
  roomSources: 'Quellen: {sources}',
  roomAllSources: 'die ganze Bibliothek',
  roomQuietHours: 'Ruhezeit: {hours} ({zone})',
  roomNoQuietHours: 'Ruhezeit: keine (Zeitzone {zone})',
  roomQuizzes: 'Quiz starten darf: {who}',
  roomQuizzesEveryone: 'jeder',
  roomQuizzesManagers: 'wer „Server verwalten“ darf',
  roomQuizzesNobody: 'niemand',
  roomKeepsOpenQuestions: 'Unbeantwortete Fragen werden ohne Namen aufbewahrt: {answer}',
  roomKeepsWords: 'Der Wortlaut einer Frage wird mit den Bewertungen aufbewahrt: {answer}',
  roomBoard: 'Punkte werden gezeigt: {answer}',
  roomHelp: 'Wo Menschen helfen: <#{channel}>',
  roomNoHelp: 'Wo Menschen helfen: in diesem Kanal',
  roomHelpNotSeen: 'Diesen Kanal sehe ich hier nicht. Wähle einen dieses Servers, den ich sehen darf.',
  roomHint: '`/room set` ändert das.',
  roomChanged: 'Gespeichert.',
  roomNothingGiven: 'Nichts wurde geändert: Wähle mindestens eine Option von `/room set`.',
  roomReadingOff:
    'Der Bot darf Nachrichten ohne Erwähnung nicht lesen, kann also einfache Fragen nicht beantworten. Wer ihn betreibt, kann das erlauben: `DISCORD_READ_MESSAGES`.',
  roomOpenQuestions: '**Hier unbeantwortet** (ohne Namen)',
  roomOpenQuestion: '{question} ({count}×)',
  roomNoOpenQuestions: 'Hier ist bisher nichts unbeantwortet geblieben.',

  privacyTitle: '**Was über dich aufbewahrt wird**',
  privacyNothing: 'Über dich wird nichts aufbewahrt.',
  privacyNote:
    'IDs und Antworten, nie dein Name. Alles liegt bei dem, der diesen Bot betreibt. `/privacy delete` löscht es.',
  privacyAsk:
    'Alles löschen, was über dich aufbewahrt wird? Knöpfe unter deinen früheren Antworten hören dann auf zu funktionieren. Das lässt sich nicht rückgängig machen.',
  privacyDeleteAll: 'Alles löschen',
  privacyDeleted: 'Gelöscht. Über dich wird nichts mehr aufbewahrt.',

  helpAskTitle: '**So fragst du**',
  helpAskServer:
    'Benutze `/ask` oder erwähne mich in einem Kanal. Am besten geht ein einfacher englischer Satz: *Where do exosomes come from?*',
  helpAskDirect:
    'Benutze `/ask` oder schreib mir einfach. Am besten geht ein einfacher englischer Satz: *Where do exosomes come from?*',
  helpGetTitle: '**Was du bekommst**',
  helpGet:
    'Sätze, Wort für Wort aus der Bibliothek zitiert, jeder mit seiner Stelle. Hat die Bibliothek keine Antwort, sage ich das, statt zu raten.',
  helpCommandsTitle: '**Befehle**',
  helpAdminTitle: '**Einrichten in einer Minute**',
  helpAdminRoom:
    '1. `/room set answering` legt fest, wie ich in einem Kanal antworte; sonst antworte ich auf Erwähnungen.',
  helpAdminLibrary: '2. `/library add` nimmt eine Arbeit in die Bibliothek auf, als Datei oder über ihre DOI.',
  helpAdminQuestions:
    '3. `/room set open_questions:True` bewahrt ohne Namen auf, was unbeantwortet blieb; `/room show` zeigt es.',
  helpNoAdvice: 'Zitate sind zum Lernen da. Sie sind kein ärztlicher Rat.',

  aboutTitle: '**Exocite** {version}',
  aboutWhat: 'Ich beantworte Fragen mit Sätzen, die aus einer Bibliothek von Arbeiten und Notizen zitiert sind.',
  aboutLibrary: 'Bibliothek: {documents} Dokumente, {passages} Textstellen',
  aboutModel: 'Embedding-Modell: {model}',
  aboutIndex: 'Index: {index}',

  ...PHRASES_DE,
  ...QUIZ_DE,
  ...DAILY_DE,
  ...SESSION_DE,
  ...CARDS_DE,
}
