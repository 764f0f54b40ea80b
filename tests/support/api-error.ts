import { ORPCError } from '@orpc/client'
import type { AppErrorCode, AppErrorDetails } from '../../shared/errors/app-error.ts'

/** A failure as it comes over the wire. */
export function apiError(
  code: AppErrorCode,
  details: AppErrorDetails = {},
): ORPCError<string, AppErrorDetails> {
  return new ORPCError(code, { defined: true, data: details })
}
