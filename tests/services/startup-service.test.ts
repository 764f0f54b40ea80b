import { describe, expect, it } from 'vitest'
import { aFreshProgram, openFolder, testPassword } from '../support/a-program.ts'

const wizard = {
  organizationName: '北松北部環境組合',
  units: [{ name: '総務課', body: 'manager' as const }],
  policy: { source: 'builtIn' as const },
  administrator: { displayName: '管理 花子', loginName: 'admin', password: testPassword },
  backupFolder: null,
}

describe('the first start', () => {
  it('asks for a folder, then for the set-up, then is ready', async () => {
    const { client, dataFolder } = aFreshProgram()
    expect((await client.startup.status({})).state).toBe('needsFolder')
    expect((await openFolder(client, dataFolder)).state).toBe('needsSetUp')
    const { recoveryCode } = await client.startup.setUp(wizard)
    expect(recoveryCode).toMatch(/^([A-HJ-NP-Z2-9]{4}-){7}[A-HJ-NP-Z2-9]{4}$/)
    expect((await client.startup.status({})).state).toBe('ready')
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    expect((await client.organization.get({})).name).toBe('北松北部環境組合')
  })
})
