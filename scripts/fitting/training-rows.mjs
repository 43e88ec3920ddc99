import { readFileSync } from 'node:fs'
import { openAnswering } from '../../dist/app/open-answering.js'
import { SILENT } from '../../dist/app/progress.js'
import { loadConfig } from '../../dist/config/load-config.js'
import { evidenceInContext } from '../../dist/core/answering/evidence-in-context.js'
import { fittingBasis } from '../../dist/core/answering/fitting-basis.js'
import { readFollowUp } from '../../dist/core/answering/follow-up.js'
import { knownToOthers } from '../../dist/core/answering/known-questions.js'
import { isPlainlyNotEnglish } from '../../dist/core/answering/language.js'
import { declineByIntent } from '../../dist/core/answering/notice.js'
import { UNASKED } from '../../dist/core/answering/select-evidence.js'
import { withoutAuthors } from '../../dist/core/answering/surnames.js'
import { slice } from '../../dist/core/shared/span.js'

const QUESTIONS = 'corpus/known-questions.jsonl'

/**
 * Every training question with the sentences that bear on it, which of them are right, the index they are from, and the name of
 * all this. No question is known to itself, nor to another of its wording.
 */
export async function trainingRows() {
  const content = readFileSync(QUESTIONS, 'utf8')
  const questions = content
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const answering = await openAnswering({ config: loadConfig(), progress: SILENT, index: 'rebuild' })
  const { embedder, index } = answering.parts
  const others = knownToOthers(
    answering.parts.known,
    questions.map(({ question }) => question),
  )
  const fits = (text) => embedder.countTokens(text) <= embedder.maxTokens
  const rows = []
  for (const [i, question] of questions.entries()) {
    const sources = { ...answering.parts, known: others[i], documentId: null }
    const text = withoutAuthors(question.question, sources)
    const followUp = readFollowUp(question.question, question.history ?? [], fits)
    const { asked, evidence } = await evidenceInContext(text, followUp, sources)
    const candidates = evidence.map((each) => ({ ...each, gold: isGold(each, question) }))
    const right = new Set(candidates.filter(({ gold }) => gold).map(({ document }) => document))
    const nearest = (candidates.find(({ gold }) => gold) ?? candidates[0])?.document
    const rival = candidates.find(({ document }) => !right.has(document))?.document
    rows.push({
      ...{ question, asked: withoutComparison(asked), candidates },
      // What answers, or else seems to, and what does not, each as a group's own paper would be.
      ...{ unasked: asIfUnasked(candidates, nearest), beside: asIfUnasked(candidates, rival) },
      declined: isDeclinedAnyway(question),
    })
  }
  await answering.close()
  return { rows, index, basis: fittingBasis(answering.manifest.generation, content) }
}

/** What was asked without what each known question is like, half a megabyte. */
function withoutComparison({ resemblance: { neighbours, leaning, wordLeaning }, ...asked }) {
  return { ...asked, resemblance: { neighbours, leaning, wordLeaning } }
}

/** The same sentences as if no question were known about a document. */
function asIfUnasked(candidates, document) {
  return candidates.map((each) =>
    each.document === document ? { ...each, features: { ...each.features, ...UNASKED } } : each,
  )
}

/** Declined whatever the library holds, so that no weights have a part in it. */
function isDeclinedAnyway({ question }) {
  return declineByIntent(question) !== null || isPlainlyNotEnglish(question)
}

function isGold({ passage, document, span }, { gold = [], gold_facts: facts = [] }) {
  const quote = slice(document.text, span)
  return facts.includes(passage.anchor) || gold.some((right) => quote.includes(right) || right.includes(quote))
}
