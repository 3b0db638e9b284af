/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as lower-case hex.
 *
 * The browser's own `crypto.subtle` is missing on plain http, except on localhost, and that is how a
 * library is opened from a phone in the same house.
 */
export function sha256(text: string): string {
  const words = padded(new TextEncoder().encode(text))
  const state = fractions(8, (prime) => Math.sqrt(prime))
  const schedule = new Int32Array(64)
  for (let block = 0; block < words.length; block += 16) compress(state, words.subarray(block, block + 16), schedule)
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function compress(state: Int32Array, block: Int32Array, w: Int32Array): void {
  for (let t = 0; t < 64; t += 1) {
    if (t < 16) {
      w[t] = at(block, t)
      continue
    }
    const x = at(w, t - 15)
    const y = at(w, t - 2)
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    w[t] = at(w, t - 16) + s0 + at(w, t - 7) + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const choice = (e & f) ^ (~e & g)
    const one = (h + s1 + choice + at(ROUND, t) + at(w, t)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const two = (s0 + majority) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = at(state, i) + value
  })
}

/** The bytes, a one bit, zeros, and the length in bits: a multiple of 16 big-endian words. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16)
  bytes.forEach((byte, i) => {
    words[i >> 2] = at(words, i >> 2) | (byte << (24 - 8 * (i & 3)))
  })
  const end = bytes.length
  words[end >> 2] = at(words, end >> 2) | (0x80 << (24 - 8 * (end & 3)))
  words[words.length - 1] = end * 8
  return words
}

/** The first 32 bits of the fractional parts of a root of the first `count` primes. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) if (isPrime(n)) found.push(n)
  return Int32Array.from(found, (prime) => ((root(prime) % 1) * 2 ** 32) | 0)
}

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) if (n % divisor === 0) return false
  return true
}

const ROUND = fractions(64, (prime) => Math.cbrt(prime))

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0
}
