// The compiler of installers reads nothing of a plugin but the names that its DLL exports.
const headerBytes = 0x200
const sectionAddress = 0x1000
const peAt = 0x40
const optionalAt = peAt + 24
const sectionAt = optionalAt + 224

/** The bytes of a DLL (Windows, 32 bits) that exports functions of these names: enough to compile, none can be called. */
export function buildStubPlugin(names: readonly string[]): Buffer {
  const section = buildExports(names)
  const header = Buffer.alloc(headerBytes)
  header.write('MZ', 0, 'latin1')
  header.writeUInt32LE(peAt, 0x3c)
  header.write('PE', peAt, 'latin1')
  // a DLL for 32 bits with one section
  header.writeUInt16LE(0x14c, peAt + 4)
  header.writeUInt16LE(1, peAt + 6)
  header.writeUInt16LE(sectionAt - optionalAt, peAt + 20)
  header.writeUInt16LE(0x2102, peAt + 22)
  header.writeUInt16LE(0x10b, optionalAt)
  // the first of sixteen directories is that of the exports
  writeNumbers(header, optionalAt + 92, [16, sectionAddress, section.length])
  header.write('.edata', sectionAt, 'latin1')
  writeNumbers(header, sectionAt + 8, [section.length, sectionAddress, section.length, headerBytes])
  return Buffer.concat([header, section])
}

/** The directory of exports with its tables: where each function is, what it is called, and its number. */
function buildExports(names: readonly string[]): Buffer {
  const functionsAt = 40
  const namesAt = functionsAt + 4 * names.length
  const numbersAt = namesAt + 4 * names.length
  const tables = Buffer.alloc(numbersAt + 2 * names.length)
  const places = [functionsAt, namesAt, numbersAt].map((at) => sectionAddress + at)
  writeNumbers(tables, 16, [1, names.length, names.length, ...places])
  const texts: Buffer[] = []
  let textAt = sectionAddress + tables.length
  for (const [index, name] of names.entries()) {
    const text = Buffer.from(`${name}\0`, 'latin1')
    writeNumbers(tables, functionsAt + 4 * index, [sectionAddress])
    writeNumbers(tables, namesAt + 4 * index, [textAt])
    tables.writeUInt16LE(index, numbersAt + 2 * index)
    texts.push(text)
    textAt += text.length
  }
  return Buffer.concat([tables, ...texts])
}

function writeNumbers(bytes: Buffer, at: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, at + 4 * index)
}
