import { readFileSync } from 'node:fs'

/** The policy text that comes with the program. */
export const builtInPolicyText = readFileSync(
  new URL('../../../assets/policy/basic-policy.txt', import.meta.url),
  'utf8',
)
