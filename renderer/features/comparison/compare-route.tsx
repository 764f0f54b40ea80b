import { useNavigate, useSearch } from '@tanstack/react-router'
import { CompareScreen } from './compare-screen.tsx'

/** The comparison of the years the address names. */
export function CompareRoute() {
  const search = useSearch({ from: '/inspections/compare' })
  const navigate = useNavigate()
  return (
    <CompareScreen
      search={search}
      // another choice of years is the same screen: going back leads out of it
      onSearch={(next) => void navigate({ to: '/inspections/compare', search: next, replace: true })}
    />
  )
}
