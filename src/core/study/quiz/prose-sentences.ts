import { doiAddress } from '../../answering/citation-line.ts'
import type { Document, Paragraph } from '../../corpus/document.ts'
import { contains, type Span, slice } from '../../shared/span.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { ItemSource } from './item.ts'
import { type Attempt, rejected } from './reject-reason.ts'

/** A sentence of a document that may become items. */
export interface ProseSentence {
  readonly source: ItemSource
  /** The sentence on one line, without its pointers to works; what stems are made of */
  readonly text: string
  /** What the sentence stands under, where that says what it speaks of; `null` where nothing does */
  readonly heading: string | null
  /** Whether a heading of the library says that authors see the matter differently */
  readonly contested: boolean
}

const APPARATUS =
  /\b(?:references|bibliography|acknowledge?ments?|funding|competing interests?|conflicts? of interest|authors?['’]? contributions?|keywords|affiliations?|supplementa\w+|supporting information|abbreviations|ethics|data availability|copyright|licen[cs]e|mesh terms|further reading|external links|see also|publisher)\b/i
const METADATA =
  /\b(?:keywords?|doi|pubmed|pmid|copyright|©|licen[cs]ed under|this bot|corresponding author|e-?mail|all rights reserved|conflicts? of interest|competing interests?|isbn|issn)\b|https?:|www\.|\S@\S|\bet al\.,? [^.]*\d+[:;(]\d+|\d{4};\s?\d+/i
/** Headings that say where in a paper one is and not what it speaks of. */
const GENERIC_HEADING =
  /^(?:[\d.\s]*)(?:abstract|summary|introduction|background|aims?|objectives?|materials?(?: and methods?)?|methods?|methodology|results?(?: and discussion)?|discussion|findings|conclusions?|concluding remarks|overview|main text|perspectives?|limitations?|outlook|highlights|highlighted text|box \d+|.*\bthe review\b.*)[.:]?$/i
/** Characters that Discord reads as formatting. */
const FORMATTING = /[*_`|\\]|~~|^[>#-] /
/** Legends of figures, and formulas. */
const LEGEND =
  /^\([A-Za-z](?:\)|[-–~,])|\b(?:error bars?|scale bars?|whiskers|inset|shaded|dashed|dotted|colou?red|arrow(?:head)?s? (?:indicates?|marks?|shows?|points?)|(?:left|right|top|bottom) panels?)\b|[=±~∑∫√∝≈Δ]/i
const BEGINS = /^["“'(]?(?:\p{Lu}|\d|\p{Ll}{1,4}(?:\p{Lu}|\d)|[αβγδκμ]-)/u
const ENDS = /[\p{L}\p{N})"”'’%][.!]["”)]?$/u
/** Words without which hardly any sentence of a paper is one; a title has none of them. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|can|cannot|could|may|might|will|would|must|should|does|do|did|\p{Ll}{2,}(?:ed|zes|ises|duces?|tains?|vides?|quires?|pends?|fers?|plies|fies|fy)|(?:accounts?|acts?|affects?|appears?|argues?|arises?|asks?|begins?|binds?|blocks?|brings?|calls?|carr(?:y|ies)|causes?|closes?|comes?|confirms?|covers?|crosses|cuts?|describes?|develops?|enters?|express(?:es)?|falls?|finds?|float|follows?|forms?|gets?|gives?|goes|grows?|helps?|holds?|increases?|induces?|inhibits?|keeps?|lacks?|leads?|lets?|lists?|lowers?|makes?|matters?|means?|measures?|mov(?:e|es)|needs?|notes?|occurs?|offers?|plays?|promotes?|prevents?|protects?|puts?|raises?|ranks?|reaches|regulates?|releases?|remains?|resists?|results?|sends?|separates?|serves?|shows?|stands?|starts?|stays?|suggests?|suits?|suppress(?:es)?|takes?|targets?|tilt|treats?|tells?|turns?|uses?|varies|vary|works?|became|bore|came|drew|fell|found|gave|grew|held|kept|led|made|rose|saw|showed|took|went)(?! of\b))\b/u
const FEWEST_LETTERS = 25
/** A word that points at an earlier sentence, in the first clause; "and also", "not only ... but also" point inside the own one. */
const POINTS_BACK = /(?<=^(?:(?!\b(?:and|or|but|only)\b)[^,;:])*) (?:also(?= \p{Ll})|too(?=[,;:.]))/u

/** The sentences of a document that are prose, with a reason for each that is not. */
export function* proseSentences(document: Document): Generator<Attempt<ProseSentence>> {
  for (const { path, paragraphs } of document.sections) {
    const apparatus = path.some((heading) => APPARATUS.test(heading))
    for (const paragraph of paragraphs) {
      for (const span of splitSentences(document.text, paragraph.span)) {
        if (document.retraction !== null) yield rejected('retracted source')
        else if (apparatus) yield rejected('metadata or bibliography')
        else yield sentenceAt(document, path, paragraph, span)
      }
    }
  }
}

function sentenceAt(
  document: Document,
  section: readonly string[],
  paragraph: Paragraph,
  span: Span,
): Attempt<ProseSentence> {
  const text = withoutMentions(document, paragraph, span)
  if (METADATA.test(text)) return rejected('metadata or bibliography')
  if (!isProse(text) || LEGEND.test(text)) return rejected('not a sentence of prose')
  if (FORMATTING.test(text)) return rejected('formatting characters')
  const source = {
    documentId: document.id,
    title: document.title,
    section,
    anchor: paragraph.anchor,
    start: span.start,
    end: span.end,
    quote: slice(document.text, span),
    url: document.doi === null ? null : doiAddress(document.doi),
  }
  return { item: { source, text, heading: headingOf(document, section), contested: false } }
}

function isProse(text: string): boolean {
  const letters = text.match(/\p{Ll}/gu)?.length ?? 0
  return BEGINS.test(text) && ENDS.test(text) && VERB.test(text) && letters >= Math.max(FEWEST_LETTERS, text.length / 2)
}

/** A sentence on one line, without the places in it that point to works. */
function withoutMentions({ text }: Document, { mentions }: Paragraph, span: Span): string {
  let plain = ''
  let at = span.start
  for (const mention of mentions) {
    if (mention.span.start === mention.span.end || !contains(span, mention.span) || mention.span.start < at) continue
    plain += text.slice(at, mention.span.start).trimEnd()
    at = mention.span.end
  }
  plain += text.slice(at, span.end)
  return plain
    .replace(/\s+/gu, ' ')
    .replace(/ ?\[[\d,;\s–-]+\](?=[\s.,;:)]|$)/gu, '')
    .replace(/ (?=[.,;:])/gu, '')
    .replace(POINTS_BACK, '')
    .trim()
}

/** The innermost heading that says what its text speaks of, else the title; of either what stands before a colon, without brackets. */
function headingOf({ title }: Document, section: readonly string[]): string | null {
  const telling = [title, ...section].filter((heading) => !GENERIC_HEADING.test(heading)).at(-1) ?? null
  const plain =
    telling
      ?.replace(/^[\d.]+\s+/, '')
      .replace(/ ?\([^()]*\)/gu, '')
      .split(/:\s?/)[0]
      ?.trim() ?? ''
  return plain === '' || plain.length > 70 ? null : plain
}
