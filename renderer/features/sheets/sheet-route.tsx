import { useParams } from '@tanstack/react-router'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { SheetScreen } from './sheet-screen.tsx'

/** The sheet the address names. */
export function SheetRoute() {
  const { sheetId } = useParams({ from: '/sheets/$sheetId' })
  // an address is text; whether there is such a sheet is for the program to say
  return <SheetScreen key={sheetId} sheetId={sheetId as SheetId} />
}
