import { say } from '../localisation/catalogue.ts'
import type { Button } from '../reply.ts'
import { type ControlId, writeControlId } from './control-id.ts'

/** The row that leads to the page before and the one after; none when there is one page only. The page stands last in the id. */
export function pageButtons(
  { name, ownerId, args }: ControlId,
  { page, pages, locale }: { readonly page: number; readonly pages: number; readonly locale: string },
): readonly (readonly Button[])[] {
  if (pages < 2) return []
  const idOf = (to: number) => writeControlId({ name, ownerId, args: [...args, String(to)] })
  // A page that is not there has an id of its own all the same: ids on one message must differ.
  return [
    [
      { label: `◀ ${say(locale, 'previous')}`, controlId: idOf(page > 0 ? page - 1 : pages), disabled: page === 0 },
      { label: `${say(locale, 'next')} ▶`, controlId: idOf(page + 1), disabled: page === pages - 1 },
    ],
  ]
}

/** The page that an id names, counted from 0; the first for anything else. */
export function pageNumber(written: string): number {
  return /^\d{1,4}$/.test(written) ? Number(written) : 0
}
