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
}
