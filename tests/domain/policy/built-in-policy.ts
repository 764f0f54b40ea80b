import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', '..', '..', 'assets', 'policy', 'basic-policy.txt')

/** The policy text that comes with the program. */
export const builtInPolicyText = readFileSync(file, 'utf8')
