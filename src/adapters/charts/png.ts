/** An SVG as a PNG in twice its size, sharp on every display. */
export async function toPng(svg: string): Promise<Uint8Array> {
  // Loaded when it is needed for the first time: it takes a moment.
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg), { density: 144 }).png().toBuffer()
}
