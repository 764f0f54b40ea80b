import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { toSentence } from '../host/error-messages.ts'
import { toAppError } from '../services/app-error-of.ts'
import { createCommandList } from './command-list.ts'
import { exitCodes, type Failure, type Outcome, UsageError } from './outcome.ts'
import type { Terminal } from './terminal.ts'
import { isAskedFor, toUsageSentence } from './usage-messages.ts'

/**
 * Runs one command and gives the exit code: 0 done, 1 refused or found wrong, 2 wrong usage. With --json standard
 * output gets one JSON value and nothing else; a failure is one sentence on standard error.
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const wantsJson = args.includes('--json')
  const print = (value: object) => terminal.write(`${JSON.stringify(value)}\n`)
  try {
    const { json, text, failure } = await runCommand(args, terminal)
    if (wantsJson) print(failure ? { ...json, error: failure } : json)
    else terminal.write(text)
    if (failure === undefined) return exitCodes.done
    terminal.writeError(`${failure.message}\n`)
    return exitCodes.refused
  } catch (error) {
    const failure = toFailure(error)
    if (wantsJson) print({ error: failure })
    terminal.writeError(`${failure.message}\n`)
    return failure.code === 'usage' ? exitCodes.usage : exitCodes.refused
  }
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  let written = ''
  let outcome: Outcome | undefined
  const rootFolder = join(import.meta.dirname, '..', '..')
  const surroundings = { terminal, rootFolder, programEdition: readProgramEdition(rootFolder) }
  const list = createCommandList(surroundings, {
    write: (text) => {
      written += text
    },
    answer: (answer) => {
      outcome = answer
    },
  })
  try {
    await list.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!isAskedFor(error)) throw error
  }
  return outcome ?? { json: { text: written }, text: written }
}

function readProgramEdition(rootFolder: string): string {
  const { version }: { version: unknown } = JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8'))
  return String(version)
}

function toFailure(error: unknown): Failure {
  if (error instanceof UsageError) return { code: 'usage', message: error.message }
  if (error instanceof CommanderError) return { code: 'usage', message: toUsageSentence(error) }
  const known = toAppError(error)
  if (known) return { code: known.code, message: toSentence(known) }
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'unexpected', message: `予期しない誤りが起きました: ${reason.replaceAll(/\s+/g, ' ')}` }
}
