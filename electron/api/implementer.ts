import { type ImplementerInternalWithMiddlewares, implement, ORPCError, ValidationError } from '@orpc/server'
import { type CallName, type Contract, contract } from '../../shared/contract/contract.ts'
import { permissions } from '../../shared/contract/permissions.ts'
import { AppError, invalidInput, ruleViolation } from '../../shared/errors/app-error.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import { toAppError } from '../services/app-error-of.ts'
import type { ApiContext } from '../services/program.ts'
import { requirePermission } from '../services/session-permission.ts'
import { callReadOnly, isReadOnly } from '../services/start-check/read-only.ts'

const base = implement(contract).$context<ApiContext>()

const checked = base
  .use(async ({ next, path, context }) => {
    try {
      return await next()
    } catch (error) {
      throw toCallError(error, path.join('.'), context)
    }
  })
  .use(async ({ next, path, context }) => {
    if (asksAboutWork.has(path.join('.'))) return next()
    const leave = await context.connection.program.gate.enter()
    try {
      return await next()
    } finally {
      leave()
    }
  })
  .use(({ next, path, context }) => {
    const name = toCallName(path)
    requirePermission(context.connection, name)
    return callReadOnly(context.connection.program, name, async () => next())
  })

/**
 * The contract's implementer: who is asking is checked before the input is, and every failure leaves as a closed code.
 * Its type is named, since that of every call is too long to be inferred into a declaration.
 */
export const api: ImplementerInternalWithMiddlewares<Contract, ApiContext, ApiContext> = checked

/** Calls about work that keeps the others out. */
const asksAboutWork: ReadonlySet<string> = new Set<CallName>([
  'assetImport.stage',
  'assetImport.cancel',
  'conversions.stage',
  'conversions.cancel',
  'dataFolder.stage',
  'dataFolder.cancel',
])

function toCallName(path: readonly string[]): CallName {
  const name = path.join('.')
  invariant(name in permissions, `${name} is a call of the contract`)
  // the table has every call and nothing else
  return name as CallName
}

/** The typed error of the contract: code and details, never a stack or a path of this PC. */
function toCallError(error: unknown, call: string, context: ApiContext): unknown {
  if (isAborted(error)) return error
  const known = toInputError(error) ?? toWriteRefusal(toAppError(error), context)
  if (known && known.code !== 'unexpected') return toTypedError(known)
  const incidentId = context.logIncident(call, error)
  return toTypedError(new AppError('unexpected', { incidentId }, error))
}

/** On records that may only be looked at it is not the disk that refuses a write. */
function toWriteRefusal(error: AppError | undefined, { connection }: ApiContext): AppError | undefined {
  const isRefused = error?.code === 'storage_readonly' && isReadOnly(connection.program)
  return isRefused ? ruleViolation('readOnlyRecords') : error
}

function toTypedError(error: AppError): ORPCError<string, AppError['details']> {
  return new ORPCError(error.code, { data: error.details, message: error.code, cause: error })
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** A wrong input names its field (`units.0.name`) and the reason, a closed word of the contract or of zod. */
function toInputError(error: unknown): AppError | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return undefined
  const [issue] = error.cause instanceof ValidationError ? error.cause.issues : []
  if (!issue) return invalidInput('', 'malformed')
  const field = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return invalidInput(field, toReason(issue))
}

const reasonsOfCodes: Readonly<Record<string, string>> = {
  too_small: 'tooSmall',
  too_big: 'tooLarge',
  invalid_type: 'wrongType',
  invalid_value: 'notInList',
  invalid_union: 'notInList',
  unrecognized_keys: 'unknownField',
}

/** The contract's own word where it has one, otherwise one for the kind of fault. */
function toReason(issue: { message: string; code?: unknown }): string {
  if (/^[a-z][A-Za-z]*$/.test(issue.message)) return issue.message
  return reasonsOfCodes[String(issue.code)] ?? 'malformed'
}
