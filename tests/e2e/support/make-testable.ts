import { chmod, readFile, writeFile } from 'node:fs/promises'
import { packagedProgram, testableProgram } from './places.ts'

// Electron's fuses stand in its executable behind this mark: a number of the layout, their count, a digit for each
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const inspectFuse = 3

/**
 * The packaged program refuses a debugger, which is what Playwright is. A copy of its executable that accepts one
 * stands beside it for the tests; all else, the other fuses too, is as packaged.
 */
export default async function makeTestable(): Promise<void> {
  if (packagedProgram === undefined || testableProgram === undefined) return
  const bytes = await readFile(packagedProgram)
  const at = bytes.indexOf(fuseMark) + fuseMark.length + 2 + inspectFuse
  if (bytes.toString('latin1', at, at + 1) !== '0') throw new Error('the package accepts a debugger')
  bytes.write('1', at, 'latin1')
  await writeFile(testableProgram, bytes)
  await chmod(testableProgram, 0o755)
}
