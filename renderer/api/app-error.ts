import { ORPCError } from '@orpc/client'
import {
  AppError,
  type AppErrorCode,
  type AppErrorDetails,
  appErrorCodes,
} from '../../shared/errors/app-error.ts'

export type Failure = Readonly<{ code: AppErrorCode; details: AppErrorDetails }>

function isAppErrorCode(code: unknown): code is AppErrorCode {
  return appErrorCodes.some((known) => known === code)
}

/** What went wrong in the program's own closed codes; anything else is `unexpected`. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ORPCError) {
    if (isAppErrorCode(error.code)) return { code: error.code, details: detailsOf(error.data) }
    if (error.code === 'BAD_REQUEST') return { code: 'invalid_input', details: firstIssueOf(error.data) }
  }
  if (error instanceof AppError) return { code: error.code, details: error.details }
  return { code: 'unexpected', details: {} }
}

/** Whether the call failed because this rule forbids it. */
export function isRule(error: unknown, rule: string): boolean {
  const failure = toFailure(error)
  return failure.code === 'rule_violation' && failure.details.rule === rule
}

function detailsOf(data: unknown): AppErrorDetails {
  // the contract's error map holds the shape of the details; the server has checked it
  return typeof data === 'object' && data !== null ? (data as AppErrorDetails) : {}
}

/** A call refused for its shape carries the schema's issues; the first names the field. */
function firstIssueOf(data: unknown): AppErrorDetails {
  const issues = detailsOf(data).issues
  const first: unknown = Array.isArray(issues) ? issues[0] : undefined
  if (typeof first !== 'object' || first === null) return {}
  const path = 'path' in first && Array.isArray(first.path) ? first.path.join('.') : ''
  const reason = 'message' in first && typeof first.message === 'string' ? first.message : ''
  return { field: path, reason }
}
