/** A text and what the block of settings in front of it calls it. */
export interface FrontedText {
  readonly title: string | null
  readonly body: string
}

/** YAML between lines of dashes at the very beginning; a rule followed by prose is none. */
const FRONT_MATTER = /^---[ \t]*\n(?=[\w"'#-])([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

const YAML_LINE = /^(?:["']?[\p{L}\p{N}_-][\p{L}\p{N}_ .-]*["']?:(?:\s|$)|[ \t]|#|- |\]|\}|$)/u

const TITLE = /^title[ \t]*:[ \t]*(.+)$/im

/** Separates YAML front matter from a text with Unix line ends. Of its settings only a title on one line is read. */
export function readFrontMatter(text: string): FrontedText {
  const [block, settings = ''] = FRONT_MATTER.exec(text) ?? []
  if (block === undefined || !settings.split('\n').every((line) => YAML_LINE.test(line)))
    return { title: null, body: text }
  const value = TITLE.exec(settings)?.[1]?.trim() ?? ''
  const title = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
  return { title: /^[|>&*!]?[+-]?$/.test(title) ? null : title, body: text.slice(block.length) }
}
