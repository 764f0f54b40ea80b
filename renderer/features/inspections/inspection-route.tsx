import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { InspectionScreen } from './inspection-screen.tsx'

/** The inspection, and the part of it, that the address names. */
export function InspectionRoute() {
  const { inspectionId } = useParams({ from: '/inspections/$inspectionId' })
  const { tab = 'sheets' } = useSearch({ from: '/inspections/$inspectionId' })
  const navigate = useNavigate({ from: '/inspections/$inspectionId' })
  return (
    <InspectionScreen
      key={inspectionId}
      // an address is text; whether there is such an inspection is for the program to say
      inspectionId={inspectionId as InspectionId}
      tab={tab}
      // going back leaves the inspection, whatever parts were looked at
      onSelectTab={(selected) => void navigate({ search: { tab: selected }, replace: true })}
    />
  )
}
