import { readAnkiPackage } from 'anki-reader'
import SQLite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { writeApkg } from '../../../src/adapters/anki/write-apkg.ts'
import type { StudyCard } from '../../../src/core/study/cards/card.ts'
import { sampleCard } from '../../contracts/cards.ts'

const NOW = Date.UTC(2026, 2, 4, 12)

/** The package as an independent reader of the format sees it. */
async function read(deck: string, cards: readonly StudyCard[]) {
  const { collection, media } = await readAnkiPackage(new Blob([new Uint8Array(await writeApkg(deck, cards, NOW))]))
  const decks = Object.values(collection.getDecks())
  const found = decks.find((each) => each.getName() === deck)
  const read = Object.values(found?.getCards() ?? {})
  return { collection, media, decks, cards: read.toSorted((a, b) => Number(a.getId()) - Number(b.getId())) }
}

test('another reader of the format finds every card with both sides and its citation', async () => {
  const cards = Array.from({ length: 300 }, (_, i) => sampleCard(`card${i}`, { back: `Answer ${i}` }))
  const package_ = await read('Exocite', cards)
  expect(package_.cards).toHaveLength(300)
  for (const [i, card] of package_.cards.entries()) {
    const { Front, Back, Source } = card.getFields()
    expect([Front, Back]).toEqual([`What is card${i}?`, `Answer ${i}`])
    expect(Source).toBe('“xxxxxxxxxx”<br>Sources — “α” 😀 › Abstract<br>maqsood-2020 5–15')
  }
  expect(package_.media).toEqual({})
  expect(package_.collection.getVersion()).toBe(11)
  expect(package_.collection.getModificationTime().getTime()).toBe(NOW)
  expect(package_.decks.map((deck) => deck.getName())).toEqual(['Default', 'Exocite'])
})

test('what the reader shows has the question in front, and behind it the answer with its source', async () => {
  const { cards } = await read('Exocite', [sampleCard('a', { back: 'B' })])
  const [question] = cards[0]?.getQuestions() ?? []
  expect(question?.getQuestionString()).toBe('What is a?')
  expect(question?.getAnswerString()).toMatch(/B<div class="source">“x+”<br>Sources/)
})

test('texts that look like HTML, templates or separators come through as text', async () => {
  const front = 'p < 0.05 & <b>"x"</b>\u001f {{Front}}\nsecond line'
  const url = 'https://doi.org/10.1000/a"b<c>'
  const source = { documentId: 'd', title: 'T', section: [], start: 0, end: 1, quote: 'q', url }
  const { cards } = await read('Exocite', [sampleCard('a', { front, source })])
  const { Front, Back, Source } = cards[0]?.getFields() ?? {}
  expect(Front).toBe('p &lt; 0.05 &amp; &lt;b&gt;"x"&lt;/b&gt; {{Front}}<br>second line')
  expect(Back).toBe('A cell;<br>of the stroma.')
  expect(Source).toContain('<a href="https://doi.org/10.1000/a&quot;b&lt;c&gt;">T</a>')
})

test('a suspended card stays suspended, a card without a source has none, and no cards make an empty deck', async () => {
  const { cards } = await read('Exocite', [sampleCard('a', { suspended: true, source: null }), sampleCard('b')])
  expect(cards.map((card) => card.getRawCard().queue)).toEqual([-1, 0])
  expect(cards[0]?.getFields()['Source']).toBe('')
  expect((await read('Exocite', [])).cards).toEqual([])
})

test('the same deck written twice has the same ids of deck, note type and notes, so that Anki updates instead of doubling', async () => {
  const ids = async (now: number) => {
    const { collection } = await readAnkiPackage(
      new Blob([new Uint8Array(await writeApkg('Ours::2026', [sampleCard('a')], now))]),
    )
    const database = new SQLite(Buffer.from(collection.getRawCollection().export()))
    const notes = database.prepare('select guid, mid, csum from notes').all()
    database.close()
    return {
      notes,
      decks: Object.keys(collection.getDecks()),
      names: Object.values(collection.getDecks()).map((d) => d.getName()),
    }
  }
  const first = await ids(NOW)
  expect(await ids(NOW + 1e9)).toEqual(first)
  expect(first.names).toEqual(['Default', 'Ours:2026'])
  // The first eight digits of the SHA-1 of "What is a?" in hexadecimal.
  expect(first.notes).toEqual([{ guid: 'a', mid: 1_764_000_000_001, csum: 0x961d1f52 }])
})
