import { useQuery } from '@tanstack/react-query'
import type { Asset } from '../../shared/domain/asset/asset.ts'
import { readListedAssets } from '../../shared/domain/asset/listed-asset.ts'
import type { AssetId } from '../../shared/domain/id/branded-id.ts'
import { api, client } from '../api/client.ts'

/** An asset in use as it is offered to be named by another record. */
export type AssetChoice = Readonly<{ id: AssetId; number: string; name: string; searchCopy: string }>

const stretch = 2000

/** Every asset in use, by number. */
export function useAssetChoices() {
  return useQuery({ queryKey: [...api.assets.key(), 'choices'], queryFn: loadChoices })
}

async function loadChoices(): Promise<readonly AssetChoice[]> {
  const choices: AssetChoice[] = []
  let after: string | null = null
  do {
    const page: { rows: string; next: string | null } = await client.assets.list({ after, limit: stretch })
    choices.push(...readListedAssets(page.rows).filter(isInUse).map(toChoice))
    after = page.next
  } while (after !== null)
  return choices
}

function isInUse({ state }: Asset): boolean {
  return state === 'active'
}

function toChoice({ id, number, name, searchCopy }: AssetChoice): AssetChoice {
  return { id, number, name, searchCopy }
}
