import type { z } from 'zod'
import { type CallName, contract } from '../../../shared/contract/contract.ts'
import type { TestClient } from '../../support/a-program.ts'

/** The schema of a call's input. */
export function inputSchemaOf(name: CallName): z.ZodType {
  const [group = '', act = ''] = name.split('.')
  // every call of the contract has an input, which is zod's
  const calls = contract as unknown as Record<string, Record<string, { '~orpc': { inputSchema: z.ZodType } }>>
  const schema = calls[group]?.[act]?.['~orpc'].inputSchema
  if (schema === undefined) throw new Error(`${name} has an input`)
  return schema
}

/** Makes a call by its name, whatever it takes. */
export async function callByName(client: TestClient, name: CallName, input: unknown): Promise<unknown> {
  const [group = '', act = ''] = name.split('.')
  // the calls of the contract by their names, whatever each takes
  const calls = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  return calls[group]?.[act]?.(input)
}
