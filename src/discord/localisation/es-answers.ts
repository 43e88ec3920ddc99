import type { AnswerTexts } from './texts.ts'

export const ES_ANSWERS: AnswerTexts = {
  question: '**Pregunta:** {question}',
  understoodAs: 'Entendida como: {question}',
  sentencesLeftOut: 'Frases demasiado largas para mostrarlas aquí: {count}',
  confidenceHigh: 'Confianza: alta. La primera cita muy probablemente responde a la pregunta.',
  confidenceFair: 'Confianza: media. La primera cita probablemente responde a la pregunta; comprueba que encaja.',
  confidenceLow: 'Confianza: baja. Las citas quizá solo rocen la pregunta; léelas con cuidado.',
  everybodyMayPress: 'Cualquiera puede pulsar estos botones.',

  notInLibrary: '**No está en la biblioteca.** {reason}',
  wordsNowhere: 'Palabras que no aparecen en la biblioteca: {words}',
  closestPassages: 'Pasajes más cercanos (no responden a la pregunta):',
  askPeopleByPosting: 'Quizá alguien de aquí lo sepa: «{button}» muestra la pregunta a todos, sin tu nombre.',
  askPeopleInThread: 'Quizá alguien de aquí lo sepa: «{button}» abre un sitio para hablarlo.',
  askPeopleHere: 'Quizá alguien de aquí lo sepa: responded aquí debajo.',
  askPeopleIn: 'Pregunta a la gente: <#{channel}>',
  askPeopleElsewhere: 'Quizá lo sepa tu grupo de estudio o un docente.',

  kindReview: 'revisión',
  kindArticle: 'artículo',
  kindNotes: 'apuntes',
  kindText: 'texto',
  placeNote: 'apunte {anchor}',
  placePage: 'página {page}',
  placeSentence: 'frase {number}',
  placeSentences: 'frases {first}–{last}',
  placeSentenceOfSection: 'frase {number} de la sección',
  placeSentencesOfSection: 'frases {first}–{last} de la sección',
  relays: 'Recoge: {work}',
  retracted: 'RETRACTADO: {notice}',
  sourcesOf: '**Fuentes**',
  closestOf: '**Pasajes más cercanos** (no responden a la pregunta)',

  buttonContext: 'Contexto',
  buttonSources: 'Fuentes',
  buttonWhy: '¿Por qué?',
  buttonFollowUp: 'Seguir preguntando',
  buttonHelpful: 'Útil',
  buttonNotHelpful: 'No es útil',
  buttonCard: 'Crear tarjeta',
  buttonPost: 'Publicar en el canal',
  buttonThread: 'Abrir un hilo',
  buttonAskGroup: 'Preguntar al grupo',
  earlier: 'Antes',
  later: 'Después',

  answerGone: 'Ya no tengo esta respuesta: solo se guardan un tiempo. Pregunta otra vez.',
  controlGone: 'Esto es de un mensaje antiguo y ya no funciona. Pregunta otra vez.',
  notYours: 'Solo puede usarlo la persona a quien va dirigido el mensaje. Pregúntame tú con `/ask`.',
  passageGone: 'La biblioteca ya no contiene este pasaje; ha cambiado desde entonces.',
  posted: 'Publicada abajo para todos, sin tu nombre.',
  alreadyPosted: 'Esta respuesta ya se ha publicado aquí.',
  voteKept: 'Gracias. Tu voto queda guardado, ninguna de tus palabras. El otro botón lo cambia.',
  voteKeptWithQuestion:
    'Gracias. Tu voto queda guardado con la pregunta, como quiere este canal, sin tu nombre. El otro botón lo cambia.',
  roomNotHelpful: '**Respuestas que no ayudaron** (sin nombres)',
  whyAnswered:
    '**He respondido**: la biblioteca contiene la respuesta con una probabilidad del {answerable} %; respondo a partir del {threshold} %.',
  whyDeclined:
    '**No he respondido**: la biblioteca contiene la respuesta con una probabilidad del {answerable} %; respondo a partir del {threshold} %.',
  whyWeighed: '**Lo que más pesó**',
  whyNothing: 'Para esta respuesta no se sopesó nada.',
  followUpTitle: 'Seguir preguntando',
  followUpLabel: 'Tu pregunta, en inglés',
  threadName: 'Pregunta',
  threadOpen:
    'El hilo está abierto: <#{thread}>. Pregúntame allí con `/ask` o una mención; sé de qué trataba esta respuesta.',
  threadNotOpen:
    'No he podido abrir un hilo aquí. Quizá ya hay uno: mira debajo de la respuesta. Si no, necesito el permiso «Crear hilos públicos».',

  howToAsk:
    '¡Hola! Pregúntame algo sobre la biblioteca, por ejemplo: *Where do exosomes come from?* Respondo con frases citadas de ella. `/help` te dice más.',
  evidenceSaid: '**Se dijo:** {claim}',
  evidenceNone: 'La biblioteca no tiene nada sobre esto.',
  evidenceNear: 'Lo más cercano que dice la biblioteca. Si respalda la afirmación, lo juzgas tú:',
  evidenceNoWords: 'Este mensaje no tiene palabras que pueda leer. Úsalo en un mensaje que diga algo.',
  sourceUnknown:
    'La biblioteca no tiene ningún documento llamado «{typed}». Elige uno de la lista que aparece al escribir, o míralos todos con `/sources`.',
  sourceSeveral: '«{typed}» encaja con {count} documentos. Elige uno de la lista que aparece al escribir.',

  commandGone: 'Ya no conozco este comando. Escribe / para ver los que hay.',
  notReady: 'No estoy listo para responder. Quien gestiona este bot ya está avisado.',
  tryAgain: 'Ahora no ha funcionado. Inténtalo de nuevo en un momento.',
  broken: 'Algo ha fallado. No es culpa tuya. Referencia: {reference}',
  stillOpening: 'Todavía me estoy preparando: se está abriendo la biblioteca. Tu respuesta aparecerá aquí sola.',
  stillWorking: 'Sigo trabajando en ello. Tu respuesta aparecerá aquí sola.',
  gaveUp:
    'Ha tardado más de lo que Discord me deja esperar y he tenido que dejarlo. Inténtalo de nuevo en unos minutos.',
  partMayBeMissing: 'Discord ha perdido de vista un mensaje mío. Si arriba falta algo, inténtalo otra vez.',
  restarting: 'Me están reiniciando. Pregunta otra vez dentro de un minuto.',
  noFilesHere: 'Aquí no puedo adjuntar archivos, así que falta el archivo.',
}
