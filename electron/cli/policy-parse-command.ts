import type { Outcome } from './outcome.ts'
import { toPolicyOutline } from './policy-outline.ts'
import { readPolicyFile } from './read-policy-file.ts'
import type { Terminal } from './terminal.ts'

/** `policy parse FILE`: the provision tree of a policy text in UTF-8, UTF-16 or CP932, or of a Word file. */
export async function parsePolicyFile(file: string, terminal: Terminal): Promise<Outcome> {
  const parsed = await readPolicyFile(file, terminal)
  return { json: parsed, text: toPolicyOutline(parsed) }
}
