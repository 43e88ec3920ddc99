import type { PhraseTexts } from './texts.ts'

export const PHRASES_ES: PhraseTexts = {
  questionEmpty: 'La pregunta está vacía. Pregunta con una frase, por ejemplo: Where do MSCs come from?',
  questionTooLong:
    'La pregunta tiene {characters} caracteres; se pueden buscar como máximo {most}. Hazla en una o dos frases.',
  questionTooLongForModel:
    'La pregunta es demasiado larga para el modelo ({tokens} tokens, como máximo {most}). Hazla en una o dos frases.',
  queryTooLong: 'La búsqueda es demasiado larga para el modelo. Busca una o dos frases.',
  termEmpty: 'El término está vacío. Escribe una palabra o una abreviatura, por ejemplo: NTA',
  termTooLong:
    'El término tiene {characters} caracteres, más que cualquier nombre del campo (como máximo {most}). Para una pregunta entera, usa /ask.',

  reasonNothingFound: 'Nada en la biblioteca lo menciona.',
  reasonWeakEvidence: 'La biblioteca se acerca, pero ninguna frase responde a la pregunta.',
  reasonOutside: 'La pregunta trata de algo que la biblioteca no cubre.',
  reasonUnclear: 'No he entendido qué se pregunta. Pregunta con una frase en inglés y nombra a qué te refieres.',
  noticeGreeting:
    '¡Hola! Respondo preguntas con las propias frases de la biblioteca de este grupo. Pregúntame con una frase en inglés sobre las MSC o los exosomas, por ejemplo: «Where do MSCs come from?»',
  noticeThanks:
    '¡De nada! Pregúntame con una frase en inglés sobre las MSC o los exosomas, por ejemplo: «Where do MSCs come from?»',
  noticeInstruction:
    'Solo cito la biblioteca de este grupo: no escribo nada yo mismo ni acepto instrucciones. Pregúntame con una frase en inglés sobre las MSC o los exosomas, por ejemplo: «Where do MSCs come from?»',
  noticeMedical:
    'No puedo decir qué es lo adecuado para una persona: consulta a un médico que conozca el caso. La biblioteca solo dice lo que encontraron los estudios.',
  noticeAbbreviation: '«{word}» puede significar {meanings}: ¿cuál? Pregunta otra vez con la palabra completa.',

  meaningFor: 'Un pasaje de la biblioteca trata de lo que trata la pregunta.',
  meaningAgainst: 'Ni siquiera el pasaje más cercano trata del todo de lo que trata la pregunta.',
  wordsFor:
    'Palabra por palabra, la mejor frase encaja bien con la pregunta: tiene {found} de las {telling} palabras que dicen qué se pregunta.',
  wordsAgainst:
    'Palabra por palabra, la mejor frase encaja con la pregunta menos de lo habitual: tiene {found} de las {telling} palabras que dicen qué se pregunta.',
  fitFor: 'Palabra por palabra, la mejor frase encaja bien con la pregunta.',
  fitAgainst: 'Palabra por palabra, la mejor frase encaja con la pregunta menos de lo habitual.',
  leadFor: 'Una frase encaja claramente mejor que todas las demás.',
  leadAgainst: 'Varias frases encajan más o menos igual de bien, así que ninguna destaca.',
  knownFor: 'La biblioteca responde preguntas muy parecidas a esta.',
  knownAgainst: 'La biblioteca rara vez responde preguntas como esta.',
  cueUnasked: 'Exocite no conoce preguntas sobre el texto que mejor encaja, así que juzga solo por el texto.',
  cueFollowUp: 'La pregunta continúa lo que se preguntó antes.',
  cueKindOffered: 'La mejor frase tiene el tipo de dato que se pide.',
  cueKindMissing: 'Se pide un motivo, un número, un momento o una persona, y la mejor frase no tiene ninguno.',
  cueNameFound: 'La mejor frase tiene exactamente el nombre por el que se pregunta.',
  cueNameMissing: 'A la mejor frase le falta un nombre exacto por el que se pregunta.',
  cueOutsideTheField: 'La pregunta no nombra nada del campo.',
  numberFor: 'Se pide un número, y la mejor frase tiene uno.',
  numberAgainst: 'Se pide un número, y el de la mejor frase puede ser otro.',
  reviewFor: 'Se pregunta por la revisión, y su resumen está en la biblioteca.',
  reviewAgainst: 'Se pregunta por la revisión.',
  cuePrice: 'Se pide un precio o un vendedor, que textos como estos rara vez nombran.',
  cueFullText:
    'Se pide una figura, tabla, página u otra parte del artículo completo; puede que la biblioteca no la tenga.',
  cuePerson: 'Se pide una persona; la biblioteca rara vez nombra alguna.',
  cuePlace: 'Se pide un lugar o una institución; la biblioteca rara vez nombra alguno.',
  cueList: 'Se pide una lista, y una sola frase rara vez lo es.',

  quietHoursUnreadable: '«{typed}» no son horas de silencio. Escríbelas como 22:00-07:00, o «off» para ninguna.',
  quietHoursNone:
    'Las horas de silencio no pueden acabar cuando empiezan. Escríbelas como 22:00-07:00, o «off» para ninguna.',
  timeZoneUnknown:
    '«{typed}» no es una zona horaria. Elige una de la lista que aparece al escribir, por ejemplo Europe/Berlin.',
  timeUnreadable: '«{typed}» no es una hora. Escríbela como 09:00 o 18:30.',

  cardFrontEmpty: 'El anverso de la tarjeta está vacío. Escribe algo en él.',
  cardBackEmpty: 'El reverso de la tarjeta está vacío. Escribe algo en él.',
  cardFrontTooLong:
    'El anverso de la tarjeta tiene {characters} caracteres; caben como máximo {most}. Haz dos tarjetas.',
  cardBackTooLong:
    'El reverso de la tarjeta tiene {characters} caracteres; caben como máximo {most}. Haz dos tarjetas.',
  cardsTooMany: 'Tienes {all} tarjetas, y {more} más superarían las {most}. Borra algunas que ya no necesites.',

  cardFileTooLong: 'El archivo tiene {characters} caracteres; se pueden leer como máximo {most}. Divídelo.',
  cardFileTooManyRows: 'El archivo tiene {rows} filas; se pueden leer como máximo {most} a la vez. Divídelo.',
  cardFileColumns: 'La primera línea debe nombrar las columnas: «front» y «back», y para las citas {others}.',
  cardRowCells: 'Tiene {cells} celdas, y hay {columns} columnas. Pon entre comillas las celdas con separadores.',
  cardRowUnclosed: 'Sus comillas no se cierran nunca; a partir de aquí no se leyó nada.',
  cardRowNoQuote: 'Su cita no está en «{document}» de {start} a {end}.',
  cardRowHalfCited: 'Su referencia no está completa. Rellena document, start, end y quote, o ninguno.',
  cardRowNoNumber: 'Su {column} es «{cell}» y debe ser un número entero.',

  fileEmpty: 'Está vacío (0 bytes).',
  fileHeld: 'La biblioteca ya tiene este mismo archivo, como {file}.',
  fileIgnored:
    'Los archivos con este nombre, y los ocultos, no forman parte de ninguna biblioteca. Cámbiale el nombre.',
  fileNameTooLong: 'Su nombre es demasiado largo ({bytes} bytes; como máximo {most}).',
  fileUnknownKind:
    'No puedo leer este tipo de archivo. Da un PDF, Word (.docx), HTML, JATS XML, .nbib de PubMed, Markdown o texto sin formato.',
  fileNoText: 'No contiene texto que se pueda citar.',
  fileUnreadable: 'No se puede leer: {detail}',
  fileInTheWay: 'Ya hay un archivo {file} en la biblioteca.',
  textHeldByDoi: 'La biblioteca ya tiene un texto con el DOI {doi}: {name}.',
  textHeldByWords: 'La biblioteca ya tiene un texto con las mismas palabras: {name}.',
  textNameTaken: 'Ya hay un texto «{id}»: {name}. Cambia el nombre del archivo si este es otro.',
  textUnknown: 'No hay tal texto o archivo en la biblioteca.',
  libraryWouldBeEmpty: 'La biblioteca quedaría vacía, así que no se quitó nada. Añade antes otro texto.',
  libraryUnserved: 'La biblioteca ha cambiado, pero aún no se usa. Lo hará en un momento.',

  identifierUnreadable: '«{typed}» no es un DOI, PMID o PMCID; da uno como {examples}.',
  articleUnknown: 'Ni {first} ni {second} tiene {about}. Compruébalo o adjunta el artículo como archivo.',
  articleWithoutText: 'Ni {first} ni {second} da texto o resumen de {about}. Adjunta el artículo como archivo.',
  serviceTrouble:
    'Ahora no se puede preguntar a Europe PMC o a PubMed. Inténtalo más tarde o adjunta el artículo como archivo.',
  abstractNotInPmc: 'No está en PubMed Central.',
  abstractNotOpen: 'No es de acceso abierto.',
  abstractNoLicence: 'No se conoce su licencia.',
  abstractLicence: 'Su licencia ({licence}) no permite conservar el texto completo.',
  abstractNotGiven: '{service} no da su texto completo.',
  abstractTooNew: '{service} aún no lo tiene.',

  reportRead:
    'Leído en común el {started}, hasta {ended} (UTC). Participaron: {people}. Partes leídas: {read} de {parts}.',
  reportAsked: 'Preguntas hechas',
  reportNone: 'Ninguna.',
  reportOpen: 'Quedó abierto',
  reportNothing: 'Nada.',
  reportNoAnswerTo: 'La biblioteca no tiene respuesta a: {question}',
  reportUnread: 'No leído: {heading}',
  reportGuessed: 'Apuestas:',
  reportRight: '(correcto)',
  reportNoAnswer: 'No hay respuesta en la biblioteca.',
  reportMeasured: '¿Qué se midió u observó?',
  reportSubjects: '¿En quién, o en qué especie o células?',
  reportAmount: '¿Cuántos o cuánto?',
  reportLimits: '¿Qué limita esto?',
  reportStillOpen: '¿Qué sigue abierto?',
  reportClaim: '¿Qué afirma esto?',

  keptAnswers: 'Respuestas que recibiste: {count}, se guardan {days} días',
  keptVotes: 'Votos sobre respuestas: {count}, se guardan {days} días',
  keptReviews: 'Repasos de tarjetas: {count}, se guardan tanto como la tarjeta',
  keptCards: 'Tarjetas: {count}, se guardan hasta que las borres',
  keptQuizAnswers: 'Respuestas en cuestionarios: {count}, se guardan {days} días',
  keptQuizzes: 'Cuestionarios que jugaste: {count}, se guardan {days} días',
  keptReports: 'Preguntas que denunciaste: {count}, se guardan {days} días',
  keptSettings: 'Ajustes de cómo estudias: {count}, se guardan hasta que los borres',
  keptRooms: 'Canales en los que estudias: {count}, se guardan {days} días desde la última vez',
  keptTurns: 'Mensajes en conversaciones: {count}, se guardan {days} días',
  keptDailyAnswers:
    'Respuestas a la pregunta del día: {count}, se guardan hasta que se muestre su solución, al día siguiente',
  keptSessions: 'Sesiones en las que participas: {count}, se guardan hasta que acabe la sesión',
  keptGuesses: 'Apuestas en sesiones: {count}, se guardan hasta que acabe la sesión',
  keptBackups:
    'Copias de seguridad de todos los datos, que también pueden contener estos: {count}. Se guarda una al día durante {days} días y una a la semana durante {weeks} semanas; lo que se borre ahora habrá desaparecido de todas el {date}',
}
