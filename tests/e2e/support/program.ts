import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { launch } from './launch.ts'
import { binOf, downloadsOf, netLogOf, packagedProgram, root, testableProgram, userDataOf } from './places.ts'

/** A running program with its window. */
export type RunningProgram = Readonly<{
  app: ElectronApplication
  child: ChildProcess
  page: Page
  home: string
}>

/** Starts the program with all that it keeps under `home`, and saves downloads there without asking. */
export async function startProgram(home: string, switches: readonly string[] = []): Promise<RunningProgram> {
  const options = {
    args: [...appArguments(), ...homeSwitches(home), ...switches],
    cwd: root,
    env: environmentOf(home),
  }
  const app =
    testableProgram === undefined
      ? await _electron.launch(options)
      : await launch({ ...options, executablePath: testableProgram }, home)
  await answerDialogs(app, home)
  const page = await app.firstWindow()
  return { app, child: app.process(), page, home }
}

/** Ends the program as its menu does, and waits until it is gone. */
export async function quitProgram({ app, child }: RunningProgram): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  await app.evaluate(({ app: electron }) => electron.quit())
  await ended
}

/** Ends the program after a test; one that was left in a state it cannot quit from is ended by force. */
export async function endProgram(program: RunningProgram): Promise<void> {
  const force = setTimeout(() => program.child.kill('SIGKILL'), 5_000)
  await quitProgram(program).catch(() => program.child.kill('SIGKILL'))
  clearTimeout(force)
}

/** Starts the program again while it runs; gives the second one's exit code. */
export async function startAgain(home: string): Promise<number> {
  const { exitCode } = await runSwitches(home, [])
  return exitCode
}

/** Starts the program for something it does without a window, and waits until it is gone. */
export async function runSwitches(
  home: string,
  switches: readonly string[],
): Promise<{ exitCode: number; output: string }> {
  // outside Electron the package's export is the path of its binary
  const electron = packagedProgram ?? (createRequire(import.meta.url)('electron') as string)
  const started = spawn(electron, [...appArguments(), ...homeSwitches(home), ...switches], {
    cwd: root,
    env: environmentOf(home),
  })
  let output = ''
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      output += bytes.toString('utf8')
    })
  }
  const [code] = await once(started, 'close')
  return { exitCode: Number(code), output }
}

function appArguments(): readonly string[] {
  return testableProgram === undefined ? [root] : []
}

function homeSwitches(home: string): readonly string[] {
  const isRoot = process.getuid?.() === 0
  return [
    `--user-data-dir=${userDataOf(home)}`,
    `--log-net-log=${netLogOf(home)}`,
    ...(isRoot ? ['--no-sandbox', '--disable-gpu'] : []),
  ]
}

function environmentOf(home: string): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const PATH = [binOf(home), process.env.PATH].join(delimiter)
  return { ...Object.fromEntries(own), PATH, XDG_DATA_HOME: join(home, 'data-home') }
}

/** The system's dialogs are the one thing that is not real: folders and saved files go under `home`. */
async function answerDialogs(app: ElectronApplication, home: string): Promise<void> {
  const folders = { downloads: downloadsOf(home), chosen: join(home, 'chosen') }
  await app.evaluate(({ app: electron, dialog, session }, { downloads, chosen }) => {
    // kept with Electron itself, where saveFileBy finds it
    const savedFiles: string[] = []
    Object.assign(electron, { savedFiles })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    session.defaultSession.on('will-download', (_event, item) => {
      const file = `${downloads}/${item.getFilename()}`
      item.setSavePath(file)
      item.once('done', () => savedFiles.push(file))
    })
  }, folders)
}

/** Waits for the next file to be saved while `act` asks for it; gives its path. */
export async function saveFileBy(program: RunningProgram, act: () => Promise<void>): Promise<string> {
  const list = () => program.app.evaluate(({ app }) => Reflect.get(app, 'savedFiles') as string[])
  const before = (await list()).length
  await act()
  await expect.poll(async () => (await list()).length).toBe(before + 1)
  return (await list()).at(-1) ?? ''
}
