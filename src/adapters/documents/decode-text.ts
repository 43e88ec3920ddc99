/** How much of a file is looked at to tell its encoding or its kind, in bytes. */
const HEAD = 65_536

const WINDOWS_1252 = 'windows-1252'

/** What Windows-1252 has at 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252). */
const HIGH_LETTERS = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ']

/** Encodings whose bytes are all plain ASCII, so that valid UTF-8 says nothing against them. */
const SEVEN_BIT = /^(?:iso-2022-jp|csiso2022jp)$/i

/**
 * The text of a file. A byte order mark decides first, then the shape of UTF-16 without one, then whether the bytes are
 * valid UTF-8, or nearly so. A `declared` encoding (any label of the WHATWG Encoding Standard) counts only after that,
 * since saved pages often declare what they no longer are. The rest is Windows-1252, which gives every byte a meaning,
 * line by line, since some files mix it with UTF-8.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (marked !== null) return decode(bytes, marked)
  if (declared !== undefined && SEVEN_BIT.test(declared)) return decode(bytes, declared)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
      const damaged = decode(bytes, 'utf-8')
      return isMostlyUtf8(damaged) ? damaged : decode(bytes, declared)
    }
    return Buffer.from(bytes).toString('latin1').split('\n').map(decodeLine).join('\n')
  }
}

/** A line of a file that is not UTF-8 throughout, such as notes put together from several programs. */
function decodeLine(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1')
  const damaged = bytes.toString('utf8')
  return !damaged.includes('\uFFFD') || isMostlyUtf8(damaged) ? damaged : decode(bytes, WINDOWS_1252)
}

/** The beginning of a file as text, for telling what it is; ASCII is right in it whatever the encoding. */
export function peekText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD)
  return decode(head, markedEncoding(head) ?? unmarkedUtf16(head) ?? WINDOWS_1252)
}

/** Whether the file begins like text: no zero byte (outside UTF-16), hardly a control character. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = peekText(bytes)
  const controls = head.match(/[\x00-\x08\x0E-\x1A\x1C-\x1F\uFFFD]/g) ?? []
  return !head.includes('\0') && controls.length <= head.length / 500
}

function decode(bytes: Uint8Array, label: string): string {
  const decoder = decoderOf(label)
  const text = decoder.decode(bytes)
  return decoder.encoding === WINDOWS_1252 ? text.replace(/[\x80-\x9F]/g, (letter) => highLetter(letter)) : text
}

/** A file that is UTF-8 but for a few damaged bytes has many more letters outside ASCII than replacement characters. */
function isMostlyUtf8(decoded: string): boolean {
  const replaced = decoded.match(/\uFFFD/g)?.length ?? 0
  const others = decoded.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0
  return replaced * 4 < others
}

/** Some releases of Node.js read Windows-1252 as Latin-1 and leave control characters where it has letters. */
function highLetter(control: string): string {
  return HIGH_LETTERS[control.charCodeAt(0) - 0x80] ?? control
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder(WINDOWS_1252)
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 of Latin text has a zero in nearly every second byte, and on one side only. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 1024)
  if (head.length < 4) return null
  let even = 0
  let odd = 0
  head.forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2 === 0) even++
    else odd++
  })
  const many = head.length * 0.4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}
