import { setImmediate } from 'node:timers/promises'
import { listCompactAssets } from '../../data/repositories/asset-repository.ts'
import type { ServiceContext } from '../service-context.ts'

const pageLength = 500

/** The register as compact texts, one page after the other; the window gets its turn between them. */
export async function* listRegisterPages({ db }: ServiceContext): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const { rows, last, count } = listCompactAssets(db, after, pageLength)
    if (count > 0) yield rows
    if (count < pageLength || last === null) return
    after = last
    await setImmediate()
  }
}
