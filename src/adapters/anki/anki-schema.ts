/** The version of the collection's form that every Anki since 2.0 reads. */
export const SCHEMA_VERSION = 11

/** Our note type. Anki takes notes with the same number for the same type, so it never changes. */
export const NOTE_TYPE = 1_764_000_000_001

const COLUMNS = {
  col: 'id integer primary key, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer, conf text, models text, decks text, dconf text, tags text',
  notes:
    'id integer primary key, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, csum integer, flags integer, data text',
  cards:
    'id integer primary key, nid integer, did integer, ord integer, mod integer, usn integer, type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, odue integer, odid integer, flags integer, data text',
  revlog:
    'id integer primary key, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, time integer, type integer',
  graves: 'usn integer, oid integer, type integer',
} as const

const INDEXES = [
  ['ix_notes_usn', 'notes (usn)'],
  ['ix_notes_csum', 'notes (csum)'],
  ['ix_cards_usn', 'cards (usn)'],
  ['ix_cards_nid', 'cards (nid)'],
  ['ix_cards_sched', 'cards (did, queue, due)'],
  ['ix_revlog_usn', 'revlog (usn)'],
  ['ix_revlog_cid', 'revlog (cid)'],
] as const

const everyColumnFilled = (columns: string) => columns.replace(/(integer|text)(?=,|$)/g, '$1 not null')

/** Tables and indexes of a collection, as Anki names them. */
export const SCHEMA: string = [
  ...Object.entries(COLUMNS).map(([table, columns]) => `create table ${table} (${everyColumnFilled(columns)});`),
  ...INDEXES.map(([name, on]) => `create index ${name} on ${on};`),
].join('\n')

const field = (name: string, ord: number) => ({
  ...{ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] },
})

/** Question in front, answer and source behind. */
export function noteTypes(deckId: number, seconds: number): unknown {
  const template = {
    ...{ name: 'Card 1', ord: 0, did: null, bqfmt: '', bafmt: '' },
    qfmt: '{{Front}}',
    afmt: '{{FrontSide}}<hr id="answer">{{Back}}<div class="source">{{Source}}</div>',
  }
  const noteType = {
    ...{ id: NOTE_TYPE, name: 'Exocite', type: 0, mod: seconds, usn: -1, sortf: 0, did: deckId, vers: [], tags: [] },
    tmpls: [template],
    flds: ['Front', 'Back', 'Source'].map(field),
    css: '.card { font-family: sans-serif; font-size: 20px; text-align: center; } .source { margin-top: 1em; font-size: 14px; opacity: 0.7; }',
    latexPre: '',
    latexPost: '',
    req: [[0, 'any', [0]]],
  }
  return { [NOTE_TYPE]: noteType }
}

export function deckEntry(id: number, name: string, seconds: number): unknown {
  const today = { newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] }
  return {
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: '',
    collapsed: false,
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
    ...today,
  }
}

/** The options that every deck needs; those of the person's own Anki take their place on import. */
export function starterDeckOptions(seconds: number): unknown {
  return {
    ...{
      id: 1,
      mod: seconds,
      name: 'Default',
      usn: -1,
      maxTaken: 60,
      autoplay: true,
      timer: 0,
      replayq: true,
      dyn: false,
    },
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  }
}
