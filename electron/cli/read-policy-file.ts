import { cleanPolicyText } from '../../shared/domain/policy/clean-text.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import type { ParsedPolicy } from '../../shared/domain/policy/provision.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { decodeText } from '../files/text-encoding.ts'
import { policyFileMaxBytes } from '../services/policy-service.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'

/** A policy text in UTF-8, UTF-16 or CP932 as its tree; a file that cannot be read is named. */
export async function readPolicyFile(file: string, terminal: Terminal): Promise<ParsedPolicy> {
  const bytes = await readInput(file, policyFileMaxBytes, terminal)
  return namingFile(file, () => parsePolicyText(cleanPolicyText(decodeText(bytes, policyFileMaxBytes).text)))
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
