import { makeKeyMaterial } from '../../electron/files/certificate.ts'

const made = new Map<string, ReturnType<typeof makeKeyMaterial>>()

/** The key of a body, made once for all tests of a file. */
export function aBodyKey(holder = '北松北部環境組合'): ReturnType<typeof makeKeyMaterial> {
  const key = made.get(holder) ?? makeKeyMaterial(holder, new Date('2026-11-22T01:00:00.000Z'))
  made.set(holder, key)
  return key
}
