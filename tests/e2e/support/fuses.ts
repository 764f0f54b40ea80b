// Electron's fuses stand in its executable behind this mark: a number of the layout, their count, a digit for each
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeInspect',
  'asarIntegrity',
  'onlyAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
] as const
type Fuse = (typeof names)[number]

/** Where in the executable the digit of a fuse stands. */
export function placeOfFuse(program: Buffer, fuse: Fuse): number {
  return program.indexOf(fuseMark) + fuseMark.length + 2 + names.indexOf(fuse)
}

/** The fuses of an executable; one that its runtime does not have is absent. */
export function readFuses(program: Buffer): Partial<Record<Fuse, boolean>> {
  const at = program.indexOf(fuseMark)
  if (at < 0) throw new Error('the executable has a fuse wire')
  const count = program[at + fuseMark.length + 1] ?? 0
  const known = names.slice(0, count)
  return Object.fromEntries(known.map((name) => [name, isOn(program[placeOfFuse(program, name)])]))
}

function isOn(digit: number | undefined): boolean {
  if (digit === 0x30) return false
  if (digit === 0x31) return true
  throw new Error(`a fuse is neither on nor off: ${digit}`)
}
