import type { DailyTexts } from './texts.ts'

export const DAILY_ES: DailyTexts = {
  dailyTitle: '🗓️ **Pregunta del día** · {day}',
  dailyHow: 'Pulsa un botón; solo tú ves tu respuesta. La solución llega mañana.',
  dailyAnswer: 'Responder',
  dailyModalLabel: 'Tu respuesta',
  dailyNoted: 'Anotado: **{answer}**. Puedes cambiarla hasta que se muestre la solución, {when}.',
  dailyEmpty: 'Estaba vacío. Pulsa el botón otra vez y escribe una palabra o un número.',
  dailyOver: 'Esta pregunta ya terminó; las respuestas ya no cuentan.',
  dailyLast: '**La última pregunta**',
  dailyRight: '{right} de {answered} acertaron.',
  dailyNobody: 'Nadie la respondió.',
  dailySeeLast: 'El pasaje: {link}',
  dailyMissed: 'No hubo pregunta el {days}: yo estaba apagado o no podía publicar.',
  dailySleeps:
    '💤 Nadie respondió las últimas {count} preguntas del día, así que dejo de preguntar. Para seguir, pulsa el botón; `/room daily off` lo termina del todo.',
  dailyWake: 'Volver a preguntar',
  dailyAwake: '☀️ Vuelvo a preguntar. La próxima pregunta llega {when}.',
  dailySaved: 'Guardado.',
  dailyOff: 'Aquí no habrá más preguntas diarias. La última muestra ahora su solución.',
  dailyNone: 'Pregunta del día: ninguna. /room daily set pone una.',
  dailyLine: 'Pregunta del día: {time} ({zone}), sobre {topic}; próxima {when}',
  dailyPauseIgnored:
    'La pregunta del día está en pausa: nadie respondió las últimas. `/room daily now` hace una y sigue.',
  dailyPauseForbidden:
    'La pregunta del día está en pausa: no puedo escribir en este canal. Permíteme enviar mensajes aquí y usa `/room daily now`.',
  dailyPauseEmpty:
    'La pregunta del día está en pausa: no queda nada que preguntar. Elige otro tema con /room daily set o añade textos a la biblioteca.',
  dailyAsked: 'La pregunta de hoy está aquí: {link}',
  dailyNotAsked: 'La pregunta no se pudo publicar ahora. Lo intento de nuevo en un minuto.',
  dailyInThread: 'Úsalo en el propio canal, no en un hilo.',
  dailyQuiet:
    '{time} cae en las horas de silencio de aquí ({hours}), en las que no se publica nada sin pedirlo. Elige otra hora o cámbialas con /room set.',
  dailyTooLittle:
    'La biblioteca solo da {count} preguntas sobre «{topic}»; hacen falta al menos {least}. Elige un tema más amplio o quítalo.',
  mayNotPost: 'No puedo escribir en este canal. Permíteme verlo y enviar mensajes aquí, e inténtalo de nuevo.',
}
