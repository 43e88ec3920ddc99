import { CARDS_ES } from './cards-es.ts'
import { DAILY_ES } from './daily-es.ts'
import { ES_ANSWERS } from './es-answers.ts'
import { PHRASES_ES } from './phrases-es.ts'
import { QUIZ_ES } from './quiz-es.ts'
import { SESSION_ES } from './session-es.ts'
import type { Texts } from './texts.ts'

export const ES: Texts = {
  ...ES_ANSWERS,

  previous: 'Anterior',
  next: 'Siguiente',
  page: 'Página {page} de {pages}',
  yes: 'sí',
  no: 'no',
  onlyEnglish: 'Solo entiendo preguntas en inglés, y la biblioteca está en inglés. Por favor, pregunta en inglés.',
  expired: 'Esto ha caducado. Por favor, usa el comando otra vez.',
  waitYourself: 'Eso fue mucho de una vez. Espera {seconds} segundos e inténtalo de nuevo.',
  waitRoom: 'Hay mucha actividad en este canal. Espera {seconds} segundos e inténtalo de nuevo.',

  passagesNear: '**Pasajes cercanos a:** {query}',
  passagesNote:
    'Los pasajes más cercanos, el mejor primero. Puede que no respondan a una pregunta; para eso está `/ask`.',
  passagesNone: 'Nada en la biblioteca se acerca a **{query}**.',

  standsFor: '**{term}** significa “{longForm}”.',
  defined: '**{term}**, con las palabras de la biblioteca:',
  notDefined: 'Ninguna frase de la biblioteca dice qué es **{term}**. Estas solo usan la palabra:',
  notMentioned: 'La biblioteca no menciona **{term}**.',

  bibliographyNone: 'Aquí todavía no se ha citado nada que se pueda listar. Pregunta algo primero con `/ask`.',
  bibliographyDone: 'Obras citadas en este canal y obras en las que estas se apoyan: {count}.',

  sourcesEmpty: 'La biblioteca está vacía. Quien administra este bot puede añadir documentos.',
  sourcesCount: '**Documentos en la biblioteca: {count}**',
  sourcesHint: '`/sources` con un documento muestra qué contiene y cómo citarlo.',
  licence: 'Licencia: {licence}',
  licenceUnknown: 'Licencia: desconocida',
  howToCite: '**Cómo citarlo**',
  headings: '**Títulos**',
  searchable: 'Pasajes que se pueden buscar: {count}. Para preguntar solo a este documento, usa `/ask` con `source`.',
  andMore: '…y {count} más.',

  needsManageServer: 'Solo pueden hacerlo miembros con el permiso «Gestionar servidor».',
  onlyInServer: 'Esto solo funciona en un servidor.',
  onlyWhereMember: 'Esto solo funciona donde el propio bot es miembro.',

  libraryGiveOne: 'Adjunta un archivo o indica un DOI, PMID o PMCID; una de las dos cosas.',
  libraryKinds: 'No puedo leer archivos como «{name}». Leo {kinds}.',
  libraryTooLarge: '«{name}» tiene {size} MB; aquí se pueden añadir como máximo {limit} MB.',
  libraryNotFromDiscord: '«{name}» no está en Discord, así que no lo descargo.',
  libraryNotFetched: 'No se pudo descargar «{name}» de Discord. Por favor, adjúntalo otra vez.',
  libraryAdded: 'Añadido **{title}**: {passages} pasajes. A partir de ahora también se responde con él.',
  libraryNotKnown: 'No se conoce: {facts}.',
  factAuthors: 'autores',
  factYear: 'año',
  factJournal: 'revista',
  factLicence: 'licencia',
  libraryAbstractOnly: 'Solo el resumen: {reason}',
  libraryRefused: 'No añadido: **{given}**. {reason}',
  libraryRemoved: 'Quitado **{title}**. El archivo se conserva y quien administra este bot puede devolverlo.',
  libraryNotRemoved: 'No quitado: **{given}**. {reason}',

  roomTitle: '**Cómo se me usa en** <#{room}>',
  roomAnswering: 'Responder: {mode}',
  roomAnsweringMention: 'cuando me mencionan o me responden',
  roomAnsweringThread: 'cuando me mencionan, en un hilo propio; allí no hace falta mencionarme',
  roomAnsweringWhenSure: 'cada pregunta que la biblioteca responde con seguridad',
  roomAnsweringNever: 'solo a comandos',
  roomSources: 'Fuentes: {sources}',
  roomAllSources: 'toda la biblioteca',
  roomQuietHours: 'Horas de silencio: {hours} ({zone})',
  roomNoQuietHours: 'Horas de silencio: ninguna (zona horaria {zone})',
  roomQuizzes: 'Quién puede empezar cuestionarios: {who}',
  roomQuizzesEveryone: 'todos',
  roomQuizzesManagers: 'miembros con «Gestionar servidor»',
  roomQuizzesNobody: 'nadie',
  roomKeepsOpenQuestions: 'Se guardan las preguntas sin respuesta, sin nombres: {answer}',
  roomKeepsWords: 'El texto de una pregunta se guarda con los votos: {answer}',
  roomBoard: 'Se muestran las puntuaciones: {answer}',
  roomHelp: 'Dónde ayuda la gente: <#{channel}>',
  roomNoHelp: 'Dónde ayuda la gente: este canal',
  roomHelpNotSeen: 'No veo ese canal aquí. Elige uno de este servidor que yo pueda ver.',
  roomHint: '`/room set` lo cambia.',
  roomChanged: 'Guardado.',
  roomNothingGiven: 'No se cambió nada: elige al menos una opción de `/room set`.',
  roomReadingOff:
    'El bot no puede leer mensajes que no lo mencionan, así que no puede responder a preguntas sueltas. Quien lo administra puede permitirlo: `DISCORD_READ_MESSAGES`.',
  roomOpenQuestions: '**Sin respuesta aquí** (sin nombres)',
  roomOpenQuestion: '{question} ({count}×)',
  roomNoOpenQuestions: 'Hasta ahora nada ha quedado aquí sin respuesta.',

  privacyTitle: '**Lo que se guarda sobre ti**',
  privacyNothing: 'No se guarda nada sobre ti.',
  privacyNote:
    'Identificadores y respuestas, nunca tu nombre. Todo está en manos de quien administra este bot. `/privacy delete` lo borra.',
  privacyAsk:
    '¿Borrar todo lo que se guarda sobre ti? Los botones de tus respuestas anteriores dejarán de funcionar. No se puede deshacer.',
  privacyDeleteAll: 'Borrar todo',
  privacyDeleted: 'Borrado. Ya no se guarda nada sobre ti.',

  helpAskTitle: '**Cómo preguntar**',
  helpAskServer:
    'Usa `/ask` o mencióname en un canal. Lo mejor es una frase sencilla en inglés: *Where do exosomes come from?*',
  helpAskDirect:
    'Usa `/ask` o simplemente escríbeme. Lo mejor es una frase sencilla en inglés: *Where do exosomes come from?*',
  helpGetTitle: '**Qué recibes**',
  helpGet:
    'Frases citadas palabra por palabra de la biblioteca, cada una con su lugar. Si la biblioteca no tiene respuesta, lo digo en vez de adivinar.',
  helpCommandsTitle: '**Comandos**',
  helpAdminTitle: '**Configuración en un minuto**',
  helpAdminRoom: '1. `/room set answering` decide cómo respondo en un canal; si no, respondo cuando me mencionan.',
  helpAdminLibrary: '2. `/library add` añade un artículo a la biblioteca, como archivo o por su DOI.',
  helpAdminQuestions:
    '3. `/room set open_questions:True` guarda sin nombres lo que quedó sin respuesta; `/room show` lo muestra.',
  helpNoAdvice: 'Las citas son para estudiar. No son consejo médico.',

  aboutTitle: '**Exocite** {version}',
  aboutWhat: 'Respondo preguntas con frases citadas de una biblioteca de artículos y apuntes.',
  aboutLibrary: 'Biblioteca: {documents} documentos, {passages} pasajes',
  aboutModel: 'Modelo de embeddings: {model}',
  aboutIndex: 'Índice: {index}',

  ...PHRASES_ES,
  ...QUIZ_ES,
  ...DAILY_ES,
  ...SESSION_ES,
  ...CARDS_ES,
}
