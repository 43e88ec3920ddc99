/** A piece of text to print; lengths in points from the page's lower left corner. */
export interface Print {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly font?: 'regular' | 'bold' | 'italic'
  /** Degrees counter-clockwise */
  readonly turned?: number
}

const FONTS = { regular: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' }

/** An unpacked PDF of pages 595 x 842 points in the standard fonts; Latin-1 text only. */
export function makePdf(pages: readonly (readonly Print[])[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(FONTS)
  const fontObjects = Object.values(FONTS).map(
    (font) => `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`,
  )
  const firstPage = 4 + fontObjects.length
  const fonts = names.map((name, i) => `/${name} ${4 + i} 0 R`).join(' ')
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')
  const facts = Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << ${fonts} >> >> >>`,
    `<< ${facts.join(' ')} >>`,
    ...fontObjects,
    ...pages.flatMap((prints, i) => {
      const content = prints.map(printed).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /Contents ${firstPage + 2 * i + 1} 0 R >>`,
        `<< /Length ${Buffer.from(content, 'latin1').length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return assemble(objects)
}

/** A PDF file of numbered objects, the first the catalog and the third the information. */
export function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)].join('\n')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n${table}\ntrailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

function printed({ x, y, text, size = 10, font = 'regular', turned = 0 }: Print): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const place = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ')
  return `BT /${font} ${size} Tf ${place} Tm ${literal(text)} Tj ET`
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`
}

/** Lines of text under one another, from the top, 12 points apart. */
export function column(x: number, top: number, lines: readonly string[], rest: Partial<Print> = {}): readonly Print[] {
  return lines.map((text, i) => ({ x, y: top - 12 * i, text, ...rest }))
}
