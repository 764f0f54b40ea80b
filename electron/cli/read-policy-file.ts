import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import type { ParsedPolicy } from '../../shared/domain/policy/provision.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { decodeText } from '../files/text-encoding.ts'
import { isWordFile } from '../files/word-reader/is-word-file.ts'
import { readWordText, wordFileMaxBytes } from '../files/word-reader/read-word-text.ts'
import { policyFileMaxBytes, toReadableText } from '../services/policy-service.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'

/** A policy text in UTF-8, UTF-16 or CP932, or a Word file, as its tree; a file that cannot be read is named. */
export async function readPolicyFile(file: string, terminal: Terminal): Promise<ParsedPolicy> {
  const bytes = await readInput(file, wordFileMaxBytes, terminal)
  return namingFile(file, () => parsePolicyText(toReadableText(readText(bytes, file))))
}

function readText(bytes: Uint8Array, file: string): string {
  return isWordFile(bytes, file) ? readWordText(bytes).text : decodeText(bytes, policyFileMaxBytes).text
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
