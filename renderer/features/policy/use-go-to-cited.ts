import { useEffect } from 'react'
import type { ParsedPolicy } from '../../../shared/domain/policy/provision.ts'
import { findProvision } from '../../../shared/domain/policy/provision-labels.ts'
import { goToProvision } from './go-to-provision.ts'
import { toProvisionId } from './provision-view.tsx'

/** Begins the reading at the cited provision, where one was asked for and is there. */
export function useGoToCited(parsed: ParsedPolicy, idPrefix: string, citation: string | undefined): void {
  useEffect(() => {
    if (citation === undefined) return
    const placed = findProvision(parsed, citation)
    if (placed !== undefined) goToProvision(toProvisionId(idPrefix, placed.path))
  }, [parsed, idPrefix, citation])
}
