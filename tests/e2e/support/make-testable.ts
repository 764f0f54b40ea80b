import { copyFile } from 'node:fs/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { packagedProgram, testableProgram } from './places.ts'

/**
 * The packaged program refuses a debugger, which is what Playwright is. A copy of its executable that accepts one
 * stands beside it for the tests; all else, the other fuses too, is as packaged.
 */
export default async function makeTestable(): Promise<void> {
  if (packagedProgram === undefined || testableProgram === undefined) return
  await copyFile(packagedProgram, testableProgram)
  await flipFuses(testableProgram, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}
