import type { DailyTexts } from './texts.ts'

export const DAILY_DE: DailyTexts = {
  dailyTitle: '🗓️ **Frage des Tages** · {day}',
  dailyHow: 'Drücke einen Knopf; nur du siehst deine Antwort. Die Lösung kommt morgen.',
  dailyAnswer: 'Antworten',
  dailyModalLabel: 'Deine Antwort',
  dailyNoted: 'Notiert: **{answer}**. Du kannst sie ändern, bis die Lösung kommt, {when}.',
  dailyEmpty: 'Das war leer. Drücke den Knopf noch einmal und schreibe ein Wort oder eine Zahl.',
  dailyOver: 'Diese Frage ist vorbei; Antworten zählen nicht mehr.',
  dailyLast: '**Die letzte Frage**',
  dailyRight: '{right} von {answered} hatten recht.',
  dailyNobody: 'Niemand hat sie beantwortet.',
  dailySeeLast: 'Die Textstelle: {link}',
  dailyMissed: 'Keine Frage gab es am {days}: Ich war aus oder konnte nichts posten.',
  dailySleeps:
    '💤 Die letzten {count} Fragen des Tages hat niemand beantwortet, deshalb höre ich auf. Weiter geht es mit dem Knopf; `/room daily off` beendet es ganz.',
  dailyWake: 'Wieder fragen',
  dailyAwake: '☀️ Ich frage wieder. Die nächste Frage kommt {when}.',
  dailySaved: 'Gespeichert.',
  dailyOff: 'Hier gibt es keine täglichen Fragen mehr. Die letzte zeigt jetzt ihre Lösung.',
  dailyNone: 'Frage des Tages: keine. /room daily set richtet eine ein.',
  dailyLine: 'Frage des Tages: {time} ({zone}), über {topic}; nächste {when}',
  dailyPauseIgnored:
    'Die Frage des Tages ruht: Die letzten hat niemand beantwortet. `/room daily now` stellt eine und macht weiter.',
  dailyPauseForbidden:
    'Die Frage des Tages ruht: Ich darf in diesem Kanal nicht schreiben. Erlaube mir hier Nachrichten, dann nutze `/room daily now`.',
  dailyPauseEmpty:
    'Die Frage des Tages ruht: Es gibt nichts mehr zu fragen. Wähle mit /room daily set ein anderes Thema, oder ergänze die Bibliothek.',
  dailyAsked: 'Die Frage von heute steht hier: {link}',
  dailyNotAsked: 'Die Frage ließ sich gerade nicht posten. Ich versuche es in einer Minute wieder.',
  dailyInThread: 'Nutze das im Kanal selbst, nicht in einem Thread.',
  dailyQuiet:
    '{time} liegt in der Ruhezeit hier ({hours}), in der nichts ungefragt gepostet wird. Wähle eine andere Zeit, oder ändere sie mit /room set.',
  dailyTooLittle:
    'Die Bibliothek gibt nur {count} Fragen über „{topic}“ her; nötig sind mindestens {least}. Wähle ein weiteres Thema, oder lass es weg.',
  mayNotPost:
    'Ich darf in diesem Kanal nicht schreiben. Erlaube mir, ihn zu sehen und hier zu schreiben, dann versuche es wieder.',
}
