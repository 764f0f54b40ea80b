import { type ClientContext, type ClientLink, createORPCClient, DynamicLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../shared/contract/contract.ts'

export type ApiClient = ContractRouterClient<typeof contract>

const connection: { link: ClientLink<ClientContext> | undefined } = { link: undefined }

/** Says where the calls go; main.tsx does it once before the first screen, a test gives a stand-in. */
export function connectApi(link: ClientLink<ClientContext>): void {
  connection.link = link
}

function currentLink(): ClientLink<ClientContext> {
  if (connection.link === undefined) throw new Error('connectApi comes before the first call')
  return connection.link
}

/** Every call of the contract as a plain asynchronous function: `client.units.list({})`. */
export const client: ApiClient = createORPCClient(new DynamicLink(currentLink))

/** The same calls for TanStack Query: `useQuery(api.units.list.queryOptions({ input: {} }))`. */
export const api = createTanstackQueryUtils(client)
