import { useParams } from '@tanstack/react-router'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { InspectionScreen } from './inspection-screen.tsx'

/** The inspection the address names. */
export function InspectionRoute() {
  const { inspectionId } = useParams({ from: '/inspections/$inspectionId' })
  // an address is text; whether there is such an inspection is for the program to say
  return <InspectionScreen key={inspectionId} inspectionId={inspectionId as InspectionId} />
}
