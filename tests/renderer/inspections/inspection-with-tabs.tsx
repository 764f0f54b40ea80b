import { useState } from 'react'
import { InspectionScreen } from '../../../renderer/features/inspections/inspection-screen.tsx'
import type { InspectionTab } from '../../../renderer/features/inspections/inspection-tabs.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'

/** The screen of an inspection with the open part kept here, where the program keeps it in the address. */
export function InspectionWithTabs({ first = 'sheets' }: Readonly<{ first?: InspectionTab }>) {
  const [tab, setTab] = useState(first)
  return <InspectionScreen inspectionId={'inspection-1' as InspectionId} tab={tab} onSelectTab={setTab} />
}
