/** A text in Latin-1 that grows byte by byte: megabytes of small pieces are put together without a string for each. */
export type ByteText = {
  readonly length: () => number
  /** Adds characters up to U+00FF. */
  readonly text: (piece: string) => void
  /** Adds a whole number, not negative. */
  readonly integer: (value: number) => void
  /** Adds a number of whole thousandths as a content stream wants it, as `toPdfNumber` writes it. */
  readonly thousandths: (value: number) => void
  /** Gives a copy of what was added and begins again. */
  readonly take: () => Uint8Array
}

const zero = 48
const minus = 45
const point = 46

/** Starts with nothing in it. */
export function createByteText(): ByteText {
  let bytes = new Uint8Array(1 << 16)
  let end = 0
  const reserve = (count: number): void => {
    if (end + count <= bytes.length) return
    const larger = new Uint8Array(2 * (end + count))
    larger.set(bytes.subarray(0, end))
    bytes = larger
  }
  const integer = (value: number): void => {
    reserve(16)
    let digits = 1
    for (let bound = 10; value >= bound; bound *= 10) digits += 1
    end += digits
    for (let at = end - 1, rest = value; digits > 0; at -= 1, digits -= 1) {
      const next = Math.floor(rest / 10)
      bytes[at] = zero + rest - next * 10
      rest = next
    }
  }
  return {
    length: () => end,
    text: (piece) => {
      reserve(piece.length)
      for (let at = 0; at < piece.length; at += 1) bytes[end + at] = piece.charCodeAt(at)
      end += piece.length
    },
    integer,
    thousandths: (value) => {
      reserve(24)
      if (value < 0) {
        bytes[end] = minus
        end += 1
      }
      const positive = Math.abs(value)
      const whole = Math.floor(positive / 1000)
      integer(whole)
      let fraction = positive - whole * 1000
      if (fraction === 0) return
      bytes[end] = point
      end += 1
      for (let unit = 100; fraction > 0; unit /= 10) {
        const digit = Math.floor(fraction / unit)
        bytes[end] = zero + digit
        end += 1
        fraction -= digit * unit
      }
    },
    take: () => {
      const taken = bytes.slice(0, end)
      end = 0
      return taken
    },
  }
}
