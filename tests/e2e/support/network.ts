import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { netLogOf } from './places.ts'

const ownSchemes = /^(app|blob|data|devtools|chrome-devtools):/

/** Every address outside the program that the finished runs in a home asked for, by Chromium's own log and by the shell's. */
export function listForeignRequests(home: string): readonly string[] {
  return [...readNetLog(netLogOf(home)), ...readRefusedRequests(home)]
}

/** Requests the shell refused. */
export function readRefusedRequests(home: string): readonly string[] {
  const file = join(home, 'user-data', 'refused-requests.log')
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
}

/** There is no log of a program that never ran, and it lacks its end when the program was killed, so addresses are looked for in its text. */
function readNetLog(file: string): readonly string[] {
  if (!existsSync(file)) return []
  const found = readFileSync(file, 'utf8').matchAll(/"(?:url|host|hostname)":"([^"]+)"/g)
  return [...found].map(([, address]) => address ?? '').filter((address) => !ownSchemes.test(address))
}
