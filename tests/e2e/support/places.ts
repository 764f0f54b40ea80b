import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..', '..')

/** The packaged program to test; undefined runs the built sources. */
export const packagedProgram = process.env.PACKAGED_PROGRAM

/** Its copy that lets a test look inside. */
export const testableProgram = packagedProgram && `${packagedProgram}-testable`

/** What Electron keeps for the program. */
export function userDataOf(home: string): string {
  return join(home, 'user-data')
}

/** Where the downloads of a program go. */
export function downloadsOf(home: string): string {
  return join(home, 'downloads')
}

/** Where a program looks first for others that it would start. */
export function binOf(home: string): string {
  return join(home, 'bin')
}

/** Where Chromium writes down all that it did with the network. */
export function netLogOf(home: string): string {
  return join(home, 'net-log.json')
}
