// QR code, version 1 (21 × 21), error correction M, numeric: up to 34 digits fit. ISO/IEC 18004.
// The one thing we ever draw is a code of 30 digits, so a general library would be eight times as long.
const size = 21
const dataBytes = 16
const correctionBytes = 10

type Grid = boolean[][]

function dataOf(digits: string): number[] {
  let bits = `0001${digits.length.toString(2).padStart(10, '0')}`
  for (let at = 0; at < digits.length; at += 3) {
    const group = digits.slice(at, at + 3)
    bits += Number(group)
      .toString(2)
      .padStart(group.length * 3 + 1, '0')
  }
  bits = `${bits}0000`.slice(0, dataBytes * 8)
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  for (let pad = 0xec; bytes.length < dataBytes; pad ^= 0xec ^ 0x11) bytes.push(pad)
  return bytes
}

/** Product in the field of 256 elements with the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product >> 7 ? 0x11d : 0)
    if ((b >> bit) & 1) product ^= a
  }
  return product
}

function correctionOf(data: readonly number[]): number[] {
  let generator = [1]
  for (let root = 1, at = 0; at < correctionBytes; at++, root = times(root, 2)) {
    const next = [...generator, 0]
    for (const [place, factor] of generator.entries())
      next[place + 1] = (next[place + 1] ?? 0) ^ times(factor, root)
    generator = next
  }
  const rest = [...data, ...new Array<number>(correctionBytes).fill(0)]
  for (let at = 0; at < data.length; at++) {
    const lead = rest[at] ?? 0
    for (const [place, factor] of generator.entries())
      rest[at + place] = (rest[at + place] ?? 0) ^ times(factor, lead)
  }
  return rest.slice(data.length)
}

const inFinder = (row: number, column: number) =>
  (row < 9 && column < 9) || (row < 9 && column > 12) || (row > 12 && column < 9)
const reserved = (row: number, column: number) => inFinder(row, column) || row === 6 || column === 6

function frame(): Grid {
  const grid: Grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  const put = (row: number, column: number, dark: boolean) => {
    const line = grid[row]
    if (line && column in line) line[column] = dark
  }
  for (let at = 0; at < size; at++) {
    put(6, at, at % 2 === 0)
    put(at, 6, at % 2 === 0)
  }
  for (const [top, start] of [
    [0, 0],
    [0, 14],
    [14, 0],
  ] as const) {
    for (let row = -1; row < 8; row++) {
      for (let column = -1; column < 8; column++) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3))
        put(top + row, start + column, ring !== 2 && ring !== 4)
      }
    }
  }
  put(13, 8, true)
  return grid
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

function placesOfData(): [number, number][] {
  const places: [number, number][] = []
  for (let right = size - 1, upward = true; right > 0; right -= 2, upward = !upward) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const row = upward ? size - 1 - step : step
      for (const column of [right, right - 1]) if (!reserved(row, column)) places.push([row, column])
    }
  }
  return places
}

function writeFormat(grid: Grid, mask: number): void {
  // Error correction M is 00, so the format is the number of the mask.
  let rest = mask << 10
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10)
  const format = ((mask << 10) | rest) ^ 0x5412
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((format >> bit) & 1) === 1
    const down = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit
    const across = bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit
    const line = grid[down]
    if (line) line[8] = dark
    const eighth = grid[8]
    if (eighth) eighth[across] = dark
  }
}

// The standard weighs four things to choose a mask. Long runs of one colour are what troubles cameras.
function penalty(grid: Grid): number {
  const lines = [...grid, ...grid.map((_, column) => grid.map((row) => row[column]))]
  const runs = lines.flatMap(
    (line) =>
      line
        .map(Number)
        .join('')
        .match(/0{5,}|1{5,}/g) ?? [],
  )
  return runs.reduce((points, run) => points + run.length - 2, 0)
}

/** Rows of dark (true) and light squares, without the quiet zone. */
export function digitsToQr(digits: string): boolean[][] {
  if (!/^\d{1,34}$/.test(digits)) throw new RangeError('not 1 to 34 digits')
  const data = dataOf(digits)
  const bits = [...data, ...correctionOf(data)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const places = placesOfData()
  const drawn = masks.map((mask, number) => {
    const grid = frame()
    for (const [at, [row, column]] of places.entries()) {
      const line = grid[row]
      if (line) line[column] = (bits[at] === '1') !== mask(row, column)
    }
    writeFormat(grid, number)
    return grid
  })
  return drawn.reduce((best, grid) => (penalty(grid) < penalty(best) ? grid : best))
}
