import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { loadFontsFor } from '../../components/load-fonts.ts'
import { useSession } from '../../components/session-context.tsx'
import { toRegisterColumns } from './register-columns.ts'
import { readRegisterAhead } from './use-register.ts'

/** The first screen is there before. */
const restMs = 300

/** What the register shows first is read while nobody waits for it, so that the way there has nothing to wait for. */
export function useRegisterAhead(): void {
  const queries = useQueryClient()
  const { may, currentFiscalYear } = useSession()
  const isFor = may('assets.list')
  useEffect(() => {
    if (!isFor) return
    // where it fails, the screen asks again and says so
    const waiting = setTimeout(
      () => void makeReady(queries, currentFiscalYear).catch(() => undefined),
      restMs,
    )
    return () => clearTimeout(waiting)
  }, [queries, isFor, currentFiscalYear])
}

/** The rows, and the letters they are written in. */
async function makeReady(queries: QueryClient, fiscalYear: number): Promise<void> {
  const { settings, assets } = await readRegisterAhead(queries)
  const columns = toRegisterColumns(settings, fiscalYear)
  await loadFontsFor(columns.map(({ heading, text }) => heading + assets.map(text).join('')).join(''))
}
