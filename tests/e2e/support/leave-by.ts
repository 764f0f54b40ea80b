import type { ElectronApplication } from '@playwright/test'

/** What became of the program after its page was asked to leave. `opened` is what it had the system open. */
export type AfterLeaving = Readonly<{ url: string; windows: number; isAnswering: boolean; opened: string[] }>

/**
 * Clicks links to the addresses in the page, each for this window and for another, and sends the page there itself.
 * All of it is done in the main process by one call: a test hears nothing more of a page once it was kept from leaving.
 */
export function leaveBy(app: ElectronApplication, addresses: readonly string[]): Promise<AfterLeaving> {
  return app.evaluate(async ({ BrowserWindow, shell }, asked) => {
    const opened: string[] = []
    shell.openExternal = async (url) => void opened.push(url)
    shell.openPath = async (path) => String(opened.push(path))
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const run = (script: string) => contents?.executeJavaScript(script, true)
    for (const address of asked) {
      for (const target of ['_blank', '_self']) {
        await run(`{
          const link = document.createElement('a')
          Object.assign(link, { href: ${JSON.stringify(address)}, target: '${target}' })
          document.body.append(link)
          setTimeout(() => link.click())
        }`)
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
      await run(`setTimeout(() => { location.href = ${JSON.stringify(address)} }), null`)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    const windows = BrowserWindow.getAllWindows().length
    return { url: contents?.getURL() ?? '', windows, isAnswering: (await run('1 + 1')) === 2, opened }
  }, addresses)
}
