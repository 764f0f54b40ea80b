import { AppError } from '../../../shared/errors/app-error.ts'

/** The import was given up by the person who began it. */
export function givenUp(): AppError {
  return new AppError('rule_violation', { rule: 'importGivenUp' })
}
