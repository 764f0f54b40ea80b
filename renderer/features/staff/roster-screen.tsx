import { useState } from 'react'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { StaffTab } from './staff-tab.tsx'
import { UnitsTab } from './units-tab.tsx'
import { useStaff, useUnits } from './use-roster.ts'

type TabKey = 'staff' | 'units'

/** 職員と所属: the roster inspections are handed out by. */
export function RosterScreen() {
  const units = useUnits()
  const staff = useStaff()
  const [tab, setTab] = useState<TabKey>('staff')
  return (
    <>
      <PageHeading
        title="職員と所属"
        description="自己点検の対象になる職員と、その所属の名簿です。異動や採用があったら、ここを直します。"
      />
      <QueryState query={units}>
        {(unitList) => (
          <QueryState query={staff}>
            {(staffList) => (
              <Tabs
                label="名簿の種類"
                selected={tab}
                onSelect={setTab}
                items={[
                  {
                    key: 'staff',
                    label: '職員',
                    content: (
                      <StaffTab staff={staffList} units={unitList} onGoToUnits={() => setTab('units')} />
                    ),
                  },
                  { key: 'units', label: '所属', content: <UnitsTab units={unitList} staff={staffList} /> },
                ]}
              />
            )}
          </QueryState>
        )}
      </QueryState>
    </>
  )
}
