import { AppError } from '../../shared/errors/app-error.ts'
import { toStorageError } from '../data/storage-error.ts'

/** The AppError that a failure is or stands for; undefined is a bug. */
export function toAppError(error: unknown): AppError | undefined {
  return error instanceof AppError ? error : toStorageError(error)
}
