import type { SessionTexts } from './texts.ts'

export const SESSION_ES: SessionTexts = {
  sessionTitle: '📖 **Lectura en grupo: {topic}**',
  sessionPlanLeft: 'Se dejan para otro día: {count} más.',
  sessionHow:
    'Parte por parte: comentad las preguntas, adivinad antes de mirar, preguntad con `/ask`. Al final hay un informe.',
  sessionWho:
    'Quien pulsa un botón aquí participa. El informe solo dice cuántos; hasta entonces se guarda quién. Con «Estoy aquí» también puedes quitarte.',
  sessionHere: 'Estoy aquí',
  sessionJoined: 'Participas. Solo se guarda eso y tus respuestas, hasta que termine la sesión.',
  sessionLeave: 'Quítame',
  sessionLeft: 'Ya no estás en la lista y tus respuestas se han borrado.',
  sessionPart: '**Parte {number} de {count}: {heading}**',
  sessionFrom: 'De {title}',
  sessionNext: 'Siguiente parte',
  sessionFinish: 'Terminar',
  sessionTimed: 'La siguiente parte empieza {when}.',
  promptMeasured: '¿Qué se midió u observó aquí, y cómo?',
  promptSubjects: '¿En quién, o en qué especie o células, se vio esto?',
  promptAmount: '¿Cuántos o cuánto? ¿Es mucho en este caso?',
  promptLimits: '¿Qué lo limita o habla en contra?',
  promptOpen: '¿Qué queda abierto aquí? ¿Cómo se podría averiguar?',
  promptClaim: '¿Qué afirma esta frase y qué la refutaría?',
  sessionGuess: '🔮 **Adivina primero, luego mira**',
  sessionReveal: 'Revelar',
  sessionGuessed: 'Tu respuesta: **{answer}**. Puedes cambiarla hasta que se revele.',
  sessionTally: 'Respuestas: {tally}',
  sessionNoGuesses: 'Nadie respondió.',
  sessionStarted: 'La sesión ha empezado: {link}',
  sessionWentOn: 'Vamos por la parte {number} de {count}.',
  sessionStatus: '**{topic}**: parte {number} de {count}, {heading}. Participan: {people}.',
  sessionNone: 'Aquí no hay ninguna sesión. /session start empieza una.',
  sessionRuns: 'Aquí ya hay una sesión, en la parte {number} de {count}. /session end la termina.',
  sessionNobodyStarts: 'Este canal no quiere sesiones. Quien gestiona el servidor puede cambiarlo con /room set.',
  sessionNotStarter: 'Aquí solo quien tiene «Gestionar servidor» puede empezar una sesión.',
  sessionNotEnder: 'Solo quien participa puede terminar la sesión. Pulsa antes «Estoy aquí».',
  sessionTooLittle:
    'La biblioteca tiene muy poco sobre «{topic}» para leerlo en grupo. Elige un documento de la lista o palabras más amplias.',
  sessionEnds: 'La sesión ha terminado. El informe llega enseguida.',
  sessionOver:
    '📕 **La sesión sobre {topic} ha terminado.** Partes leídas: {read} de {count} · participantes: {people} · preguntas: {questions}, sin respuesta: {open}',
  sessionThanks: 'Con {people}',
}
