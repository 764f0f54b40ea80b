import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const canary = join(import.meta.dirname, 'canary')
const configFile = join(root, '.dependency-cruiser.cjs')
const require = createRequire(import.meta.url)

const config = z.object({ forbidden: z.array(z.object({ name: z.string() })) }).parse(require(configFile))

const cruise = z.object({
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
    totalCruised: z.number(),
  }),
  modules: z.array(z.object({ source: z.string() })),
})

/** Runs the gate as `npm run boundaries` does, but with its findings as data. */
function runGate(folder: string, places: readonly string[]) {
  const cli = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const args = [cli, '--config', configFile, '--output-type', 'json', ...places]
  return new Promise<z.infer<typeof cruise>>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 256 * 1024 * 1024 }, (error, stdout) =>
      stdout === '' ? reject(error) : resolve(cruise.parse(JSON.parse(stdout))),
    )
  })
}

describe('the gate between layers', () => {
  it('catches a planted fault for every rule it has', async () => {
    expect(config.forbidden.length).toBeGreaterThan(20)
    const { summary } = await runGate(canary, ['electron', 'renderer', 'shared'])
    const caught = new Set(summary.violations.map((violation) => violation.rule.name))
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !caught.has(name))).toEqual([])
  })

  it('sees the program and finds nothing in it', async () => {
    const { summary, modules } = await runGate(root, ['electron', 'renderer', 'shared'])
    const own = modules.filter((module) => /^(electron|renderer|shared)\//.test(module.source))
    expect(own.length).toBeGreaterThan(30)
    expect(summary.violations).toEqual([])
  }, 120_000)
})
