import type { TestClient } from './a-program.ts'

/** Gives the officer's key of the 実施手順 to everybody who signed in: what they read of one is then told by their roles. */
export async function giveKeyToAll(officer: TestClient): Promise<void> {
  const { people } = await officer.closedKeys.status({})
  const accountIds = people.filter(({ state }) => state === 'missing').map(({ accountId }) => accountId)
  await officer.closedKeys.grant({ accountIds })
}
