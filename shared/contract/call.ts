import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type AppErrorCode, appErrorCodes } from '../errors/app-error.ts'

const details = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]),
)

type ErrorMap = Readonly<Record<AppErrorCode, { data: typeof details }>>

// the list of codes is closed, so every code has an entry
const errorMap = Object.fromEntries(appErrorCodes.map((code) => [code, { data: details }])) as ErrorMap

/** The start of every call of the contract: its errors are the closed codes of AppError, their data the details. */
export const call = oc.errors(errorMap)
