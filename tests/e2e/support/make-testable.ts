import { chmod, readFile, writeFile } from 'node:fs/promises'
import { placeOfFuse } from './fuses.ts'
import { packagedProgram, testableProgram } from './places.ts'

/**
 * The packaged program refuses a debugger, which is what Playwright is. A copy of its executable that accepts one
 * stands beside it for the tests; all else, the other fuses too, is as packaged.
 */
export default async function makeTestable(): Promise<void> {
  if (packagedProgram === undefined || testableProgram === undefined) return
  const bytes = await readFile(packagedProgram)
  const at = placeOfFuse(bytes, 'nodeInspect')
  if (bytes.toString('latin1', at, at + 1) !== '0') throw new Error('the package accepts a debugger')
  bytes.write('1', at, 'latin1')
  await writeFile(testableProgram, bytes)
  await chmod(testableProgram, 0o755)
}
