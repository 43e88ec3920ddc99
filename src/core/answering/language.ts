/**
 * Everyday words of languages that a question may come in instead of English, none of them an English word or a name of the field
 * (IL, JAK, GLI, DAS 28).
 * Enough to tell that a sentence is not English; not a language detector.
 */
const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  (
    'der und ist sind nicht wie welche welcher woher warum kann kommen werden eine einen sie ' +
    'le les des sont que quelles quels quelle pourquoi une dans avec ' +
    'el las qué que cuáles cuales cómo como dónde por una del ' +
    'uma quais são porque pelo pela não ' +
    'quali perché perche della delle che ' +
    'een wat zijn waar waarom welke niet ' +
    'och är vad varför inte som są dlaczego nie'
  ).split(' '),
)

/** Whether a question is plainly not in English: mostly in another script, or made of another language's everyday words. */
export function isPlainlyNotEnglish(question: string): boolean {
  const letters = question.match(/\p{L}/gu) ?? []
  const foreignScript = letters.filter((letter) => !/[\p{Script=Latin}\p{Script=Greek}]/u.test(letter))
  if (foreignScript.length > letters.length / 2) return true
  const words = question.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const foreign = words.filter((word) => FOREIGN_WORDS.has(word))
  return new Set(foreign).size >= 2 && foreign.length >= words.length / 4
}
