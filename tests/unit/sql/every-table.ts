import SQLite from 'better-sqlite3'

/** The tables of a database file that have a column of this name, whichever there are by now. */
export function tablesWith(file: string, column: string): readonly string[] {
  return reading(file, (sqlite) =>
    sqlite
      .prepare(
        `select name from sqlite_schema where type = 'table' and exists
           (select 1 from pragma_table_info(sqlite_schema.name) where name = ?) order by name`,
      )
      .pluck()
      .all(column),
  ) as string[]
}

/** Puts one row into a table; what is not given becomes a number, or a text of JSON that holds `mark`. */
export function insertRow(
  file: string,
  table: string,
  {
    given,
    mark,
    number,
  }: { readonly given: Readonly<Record<string, string>>; readonly mark: string; readonly number: number },
): void {
  reading(file, (sqlite) => {
    sqlite.pragma('foreign_keys = OFF')
    const columns = sqlite.pragma(`table_info(${table})`) as readonly { readonly name: string; readonly type: string }[]
    const values = columns.map(
      ({ name, type }) => given[name] ?? (type === 'INTEGER' ? number : JSON.stringify({ mark })),
    )
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    sqlite.prepare(`insert into ${table} (${names}) values (${columns.map(() => '?').join(', ')})`).run(values)
  })
}

/** How many rows of a table have this value in this column. */
export function countRows(file: string, table: string, column: string, value: string): number {
  return reading(file, (sqlite) =>
    sqlite.prepare(`select count(*) from ${table} where "${column}" = ?`).pluck().get(value),
  ) as number
}

function reading<T>(file: string, work: (sqlite: SQLite.Database) => T): T {
  const sqlite = new SQLite(file)
  try {
    return work(sqlite)
  } finally {
    sqlite.close()
  }
}
