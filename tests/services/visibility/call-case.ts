import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MarkedUnion } from './a-marked-union.ts'

type Inputs = InferContractRouterInputs<Contract>

/**
 * Valid inputs of a call, those that point at somebody else's records above all. They are made just before the call, by
 * the officer where it needs a state of its own, and all of it is undone after the call.
 */
type CallCase<Input> = (union: MarkedUnion) => readonly Input[] | Promise<readonly Input[]>

/** The cases of one group of calls; a call of the contract without one does not compile. */
export type CallCases<Group extends keyof Contract> = {
  readonly [Call in keyof Inputs[Group]]: CallCase<Inputs[Group][Call]>
}

/** For calls that take nothing. */
export const nothing = () => [{}]

/** The target of a guarded act, under the name its call has for the id. */
export function targetOf<Name extends string, Id>(
  name: Name,
  record: { readonly id: Id; readonly rowVersion: number },
) {
  // the two fields every guarded act takes
  return { [name]: record.id, expectedRowVersion: record.rowVersion } as {
    [Key in Name]: Id
  } & { expectedRowVersion: number }
}
