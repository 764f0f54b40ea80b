/** The closed list of what can go wrong, as the renderer gets to know it. Words for people live in the renderer. */
export const appErrorCodes = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'stale_row',
  'rule_violation',
  'storage_full',
  'storage_locked',
  'storage_readonly',
  'storage_corrupt',
  'storage_from_newer_version',
  'storage_not_updated',
  'file_denied',
  'file_missing',
  'file_unreadable',
  'unexpected',
] as const

export type AppErrorCode = (typeof appErrorCodes)[number]

/** Values only: ids, rule names, places. Never a stack, a path of this PC or a sentence for people. */
export type AppErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** The one error class of the program. `details.rule` names the rule of a `rule_violation`. */
export class AppError extends Error {
  readonly code: AppErrorCode
  readonly details: AppErrorDetails

  constructor(code: AppErrorCode, details: AppErrorDetails = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** An allowed shape but a forbidden act. */
export function ruleViolation(rule: string, details: AppErrorDetails = {}): AppError {
  return new AppError('rule_violation', { ...details, rule })
}

/** A field of the input is wrong; `reason` is a closed word the screen turns into a sentence. */
export function invalidInput(field: string, reason: string, details: AppErrorDetails = {}): AppError {
  return new AppError('invalid_input', { ...details, field, reason })
}

export function notFound(kind: string, id: string): AppError {
  return new AppError('not_found', { kind, id })
}

export function staleRow(kind: string, id: string): AppError {
  return new AppError('stale_row', { kind, id })
}
