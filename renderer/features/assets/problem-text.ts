import { ORPCError } from '@orpc/client'
import type { AssetProblem } from '../../../shared/domain/asset/check-asset.ts'
import { messageOf } from '../../components/messages.ts'
import { assetMessages } from './messages.ts'

/** Why a field is not accepted, in the words the program's own refusal would have. */
export function toProblemText(
  problems: readonly AssetProblem[],
  field: AssetProblem['field'],
): string | undefined {
  const problem = problems.find((one) => one.field === field)
  return problem && messageOf(new ORPCError('invalid_input', { data: problem }), assetMessages)
}
