/** A list is said as alternatives: "a, b or c". */
export type PhraseValue = string | number | readonly string[]

/** A fixed sentence for a person, which every edge can say in the person's language. */
export interface Phrase {
  /** Its name among the texts */
  readonly key: string
  /** What stands in the gaps of the text, by name */
  readonly values: Readonly<Record<string, PhraseValue>>
  /** The same in English */
  readonly words: string
}

/** The names of the gaps in a text: "a" and "b" of "{a} or {b}" */
type Gaps<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never

/** What has to be given to fill a text: nothing where it has no gaps. */
export type Filling<Text extends string, Value = string | number> = [Gaps<Text>] extends [never]
  ? []
  : [Readonly<Record<Gaps<Text>, Value>>]

/** The keys of the texts that have no gaps. */
export type WithoutGaps<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends `${string}{${string}` ? never : Key
}[keyof Texts]

/** Makes phrases of `texts`, by key: in English, with gaps such as `{name}`. */
export function phrasesOf<Texts extends Readonly<Record<string, string>>>(texts: Texts) {
  return <Key extends keyof Texts & string>(key: Key, ...[given]: Filling<Texts[Key], PhraseValue>): Phrase => {
    const values: Phrase['values'] = given ?? {}
    return { key, values, words: fill(texts[key] ?? '', values, 'en-GB') }
  }
}

/** A text with its gaps filled; what is filled in is not filled in again. `locale` says how alternatives are listed. */
export function fill(text: string, values: Phrase['values'], locale: string): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name] ?? gap
    if (typeof value !== 'object') return String(value)
    return new Intl.ListFormat(locale, { type: 'disjunction' }).format(value)
  })
}
