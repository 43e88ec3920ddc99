import type { DailyTexts } from './texts.ts'

export const DAILY_FR: DailyTexts = {
  dailyTitle: '🗓️ **Question du jour** · {day}',
  dailyHow: 'Appuie sur un bouton ; toi seul vois ta réponse. La solution arrive demain.',
  dailyAnswer: 'Répondre',
  dailyModalLabel: 'Ta réponse',
  dailyNoted: 'Noté : **{answer}**. Tu peux changer de réponse jusqu’à la solution, {when}.',
  dailyEmpty: 'C’était vide. Appuie encore sur le bouton et écris un mot ou un nombre.',
  dailyOver: 'Cette question est terminée ; les réponses ne comptent plus.',
  dailyLast: '**La dernière question**',
  dailyRight: '{right} sur {answered} ont eu juste.',
  dailyNobody: 'Personne n’y a répondu.',
  dailySeeLast: 'Le passage : {link}',
  dailyMissed: 'Pas de question le {days} : j’étais éteint ou ne pouvais pas publier.',
  dailySleeps:
    '💤 Personne n’a répondu aux {count} dernières questions du jour, donc j’arrête. Pour continuer, appuie sur le bouton ; `/room daily off` y met fin.',
  dailyWake: 'Reprendre',
  dailyAwake: '☀️ Je reprends. La prochaine question arrive {when}.',
  dailySaved: 'Enregistré.',
  dailyOff: 'Plus de question du jour ici. La dernière montre maintenant sa solution.',
  dailyNone: 'Question du jour : aucune. /room daily set en programme une.',
  dailyLine: 'Question du jour : {time} ({zone}), sur {topic} ; prochaine {when}',
  dailyPauseIgnored:
    'La question du jour est en pause : personne n’a répondu aux dernières. `/room daily now` en pose une et reprend.',
  dailyPauseForbidden:
    'La question du jour est en pause : je ne peux pas écrire dans ce salon. Autorise-moi à y envoyer des messages, puis utilise `/room daily now`.',
  dailyPauseEmpty:
    'La question du jour est en pause : il ne reste rien à demander. Choisis un autre sujet avec /room daily set, ou ajoute des textes.',
  dailyAsked: 'La question d’aujourd’hui est ici : {link}',
  dailyNotAsked: 'La question n’a pas pu être publiée. Je réessaie dans une minute.',
  dailyInThread: 'Utilise ceci dans le salon même, pas dans un fil.',
  dailyQuiet:
    '{time} tombe dans les heures calmes ({hours}), où rien n’est publié sans demande. Choisis une autre heure, ou change-les avec /room set.',
  dailyTooLittle:
    'La bibliothèque ne donne que {count} questions sur « {topic} » ; il en faut au moins {least}. Choisis un sujet plus large, ou n’en mets pas.',
  mayNotPost: 'Je ne peux pas écrire dans ce salon. Autorise-moi à le voir et à y écrire, puis réessaie.',
}
