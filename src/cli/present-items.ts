import type { QuizItem } from '../core/study/quiz/item.ts'
import type { WrittenItems } from '../core/study/quiz/write-items.ts'
import type { Paint } from './print.ts'
import { textTable } from './text-table.ts'

/** How many items there are of each kind, and how many attempts were rejected for what reason, most first. */
export function presentWriting({ items, rejects }: WrittenItems): readonly string[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))].sort()
  const counts = kinds.map((kind) => [kind, String(items.filter((item) => item.kind === kind).length)])
  const reasons = Object.entries(rejects).sort(([, a], [, b]) => b - a)
  return [
    ...textTable([['items', String(items.length)], ...counts]),
    '',
    ...textTable([['rejects', ''], ...reasons.map(([reason, count]) => [reason, String(count)])]),
  ]
}

/** An item with its answer and its source. */
export function presentItem(item: QuizItem, paint: Paint): readonly string[] {
  const { title, anchor } = item.source
  const answers =
    item.kind === 'cloze'
      ? [`   = ${item.accepted.join(' | ')}`]
      : item.options.map((option, i) => `   ${i === item.right ? '*' : ' '} ${option}`)
  return [
    '',
    `${paint.strong(item.kind)} ${item.stem}`,
    ...answers,
    paint.faint(`   ${title}${anchor === null ? '' : `, note ${anchor}`} · ${item.id}`),
  ]
}
