import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

export function useUnits() {
  return useQuery(api.units.list.queryOptions({ input: {} }))
}

export function useStaff() {
  return useQuery(api.staff.list.queryOptions({ input: {} }))
}

/** Reads units and staff again after a change to either; they show each other's names and counts. */
export function useRosterRefresh(): () => Promise<unknown> {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.units.key() }),
      queries.invalidateQueries({ queryKey: api.staff.key() }),
      queries.invalidateQueries({ queryKey: api.inspections.proposeRoster.key() }),
      queries.invalidateQueries({ queryKey: api.home.key() }),
    ])
}
