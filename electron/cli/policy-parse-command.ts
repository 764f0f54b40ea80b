import { AppError } from '../../shared/errors/app-error.ts'
import { policyFileMaxBytes, previewPolicy } from '../services/policy-service.ts'
import type { Outcome } from './outcome.ts'
import { toPolicyOutline } from './policy-outline.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'

/** `policy parse FILE`: the provision tree of a policy text in UTF-8, UTF-16 or CP932. */
export async function parsePolicyFile(file: string, terminal: Terminal): Promise<Outcome> {
  const bytes = await readInput(file, policyFileMaxBytes, terminal)
  const { parsed } = namingFile(file, () => previewPolicy({ bytes }))
  return { json: parsed, text: toPolicyOutline(parsed) }
}

/** The service knows bytes only; the one at the terminal wants to know which file. */
function namingFile<Result>(file: string, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, { ...error.details, file: file === '-' ? '標準入力' : file }, error)
  }
}
