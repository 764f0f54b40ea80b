import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bundled } from './bundled.ts'

const projectFolder = join(import.meta.dirname, '..', '..')
/** The command line as a person starts it, from its sources; most tests start its bundle, which is faster. */
export const cliSources = join(projectFolder, 'electron', 'cli.ts')

/** What a command of the real command line printed and how it ended. */
export type CommandRun = { exitCode: number | null; output: string; errors: string }

/** Runs `daicho` as a process of its own, from the project's folder; `input` is its standard input. */
export function runDaicho(
  args: readonly string[],
  input: Uint8Array | string = '',
  cli = bundled('cli'),
): Promise<CommandRun> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: projectFolder,
    stdio: 'pipe',
  })
  const run: CommandRun = { exitCode: null, output: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    run.output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    run.errors += text
  })
  child.stdin.on('error', () => undefined).end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ ...run, exitCode }))
  })
}

/** Runs a command with --json and gives its one value; the test fails where anything else was printed. */
export async function runDaichoJson(
  args: readonly string[],
  input: Uint8Array | string = '',
  cli = bundled('cli'),
) {
  const run = await runDaicho(['--json', ...args], input, cli)
  const value: unknown = JSON.parse(run.output)
  return { ...run, value }
}
