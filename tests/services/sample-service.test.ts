import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getHistoryHead } from '../../electron/data/repositories/history-repository.ts'
import { getReadyFolder } from '../../electron/services/program-state.ts'
import { readSampleData } from '../../electron/services/sample/sample-data.ts'
import { makeSampleFolder } from '../../electron/services/sample-service.ts'
import { samplePassword } from '../../electron/services/sign-in-names.ts'
import { findPasswordProblem, shortestPassword } from '../../shared/domain/account/password-rule.ts'
import { readListedRisks } from '../../shared/domain/risk/listed-risk.ts'
import { toRiskChange } from '../../shared/domain/risk/risk-change.ts'
import { aClient, aClock, aFolder, aFreshProgram, openFolder, someIds } from '../support/a-program.ts'
import { findPlainTexts } from '../support/data-folder-texts.ts'

const assetsFolder = join(import.meta.dirname, '..', '..', 'assets')

/** The records of the sample made once at the clock's usual time; each test that only reads has a copy. */
let made: string
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'daicho-made-'))
  const { program } = await aMadeSample()
  const { folder } = getReadyFolder(program.state)
  await program.close()
  cpSync(folder, made, { recursive: true })
}, 60_000)
afterAll(() => rmSync(made, { recursive: true }))

async function aSample() {
  const fresh = aFreshProgram()
  const folder = join(fresh.home, 'sample')
  cpSync(made, folder, { recursive: true })
  await openFolder(fresh.client, folder)
  return signedIn(fresh)
}

async function aMadeSample(now?: string) {
  const fresh = aFreshProgram({ ...(now === undefined ? {} : { clock: aClock(now) }), newId: someIds() })
  await fresh.client.startup.startSample({})
  return signedIn(fresh)
}

async function signedIn(fresh: ReturnType<typeof aFreshProgram>) {
  const client = aClient(fresh.program)
  await client.session.signIn({ loginName: '管理者', password: samplePassword })
  return { ...fresh, client }
}

/** Both inspections, the older first. */
async function listYears({ client }: Awaited<ReturnType<typeof aSample>>) {
  return (await client.inspections.list({})).toReversed()
}

describe('the sample union', () => {
  it('has 5 units and 24 staff, whose names are as their owners write them', async () => {
    const { client } = await aSample()
    const units = await client.units.list({})
    expect(units.map((unit) => [unit.name, unit.body])).toEqual([
      ['総務課', 'manager'],
      ['業務課', 'manager'],
      ['施設課', 'manager'],
      ['議会事務局', 'assembly'],
      ['監査委員事務局', 'auditCommissioners'],
    ])
    const names = (await client.staff.list({})).map((member) => member.name)
    expect(names).toHaveLength(24)
    const families = ['髙橋', '山﨑', '\u{20bb7}田', '葛\u{e0100}城', '德永', '濵田']
    expect(families.filter((family) => !names.some((name) => name.startsWith(`${family} `)))).toEqual([])
  })

  it('is marked as a sample and tells its password', async () => {
    const { client } = await aSample()
    const organization = await client.organization.get({})
    expect(organization).toMatchObject({ name: '見本北部環境組合', isSample: true })
    const { names, samplePassword: told } = await client.session.listSignInNames({})
    expect(told).toBe(samplePassword)
    expect(names).toHaveLength(9)
    const { parsed } = await client.policy.current({})
    expect(parsed.title).toBe('見本北部環境組合情報セキュリティ基本方針')
  })

  it('lets one of every role sign in with that password', async () => {
    const { program, client } = await aSample()
    const accounts = await client.accounts.list({})
    expect(new Set(accounts.flatMap((account) => account.roles))).toEqual(
      new Set(['administrator', 'officer', 'approver', 'auditor', 'respondent']),
    )
    for (const { loginName } of accounts) {
      const { state, account } = await aClient(program).session.signIn({
        loginName,
        password: samplePassword,
      })
      expect([state, account?.mustChangePassword]).toEqual(['signedIn', false])
    }
  })

  it('has a password that the rule for passwords allows', () => {
    expect(samplePassword.length).toBeGreaterThanOrEqual(shortestPassword)
    expect(findPasswordProblem(samplePassword, ['管理者', '見本北部環境組合'])).toBeNull()
  })

  it('keeps its 実施手順 encrypted, open to those who read it', async () => {
    const { program, client, home } = await aSample()
    const told = 'USBメモリ等取扱手順'
    expect((await client.policyDocuments.list({})).map(({ name }) => name)).toContain(told)
    expect(await client.closedKeys.status({})).toMatchObject({ isHeld: true, recoveryCode: 'held' })
    const { people } = await client.closedKeys.status({})
    const held = people.filter(({ state }) => state === 'held').map(({ displayName }) => displayName)
    expect(held).toEqual(expect.arrayContaining(['渡邊 由香', '髙橋 誠一', '池田 和美']))
    const auditor = aClient(program)
    await auditor.session.signIn({ loginName: '池田 和美', password: samplePassword })
    const listed = await auditor.policyDocuments.list({})
    expect(listed.map(({ name }) => name)).toContain(told)
    expect(findPlainTexts([join(home, 'sample')], [told])).toEqual([])
  })

  it('has last year’s risk analysis decided, and this year’s begun with its risks', async () => {
    const { client } = await aSample()
    const [present, last] = await client.riskAnalyses.list({})
    expect(last).toMatchObject({ fiscalYear: 2025, state: 'closed', isSealed: true, counts: { unrated: 0 } })
    expect(present).toMatchObject({ fiscalYear: 2026, state: 'open', endedCount: 1 })
    if (present === undefined) throw new Error('this year’s analysis')
    const { risks, previous } = await client.riskAnalyses.get({ riskAnalysisId: present.id })
    expect(previous).toMatchObject({ id: last?.id, isMethodSame: true })
    const changes = new Set(readListedRisks(risks).map(toRiskChange))
    expect([...changes].toSorted()).toEqual(['ended', 'lowered', 'new', 'raised', 'same', 'unrated'])
  })

  it('has last year closed but for one sheet, and this year half answered', async () => {
    const [last, present] = await listYears(await aSample())
    expect(last).toMatchObject({
      fiscalYear: 2025,
      state: 'closed',
      closeReason: expect.stringContaining('病気休暇'),
      progress: { assigned: 32, submitted: 31, answering: 0, notStarted: 1 },
    })
    expect(present).toMatchObject({
      fiscalYear: 2026,
      state: 'open',
      progress: { assigned: 32, submitted: 13, answering: 7, notStarted: 12 },
    })
  })

  it('answers between 60 and 95 % of each category as done, every category at its own rate', async () => {
    const sample = await aSample()
    const [last] = await listYears(sample)
    if (!last) throw new Error('there is an inspection of last year')
    const { byCategory } = await sample.client.inspections.tally({ inspectionId: last.id })
    const rates = byCategory.map(({ rate }) => rate ?? 0)
    expect(rates.filter((rate) => rate < 0.6 || rate > 0.95)).toEqual([])
    expect(new Set(rates.map((rate) => rate.toFixed(3))).size).toBe(8)
  })

  it('has a note of its own for every question, wherever one is required', () => {
    const { notes } = readSampleData(assetsFolder)
    const codes = ['staff', 'manager', 'system-administrator'].flatMap((name) => {
      const file = join(assetsFolder, 'checklists', `${name}.json`)
      const { questions }: { questions: { code: string }[] } = JSON.parse(readFileSync(file, 'utf8'))
      return questions.map((question) => question.code)
    })
    expect(Object.keys(notes)).toEqual(codes)
  })

  it('is the same to the last hash for the same clock and ids', async () => {
    const heads = await Promise.all(
      [aMadeSample(), aMadeSample()].map(async (made) =>
        getHistoryHead(getReadyFolder((await made).program.state).db),
      ),
    )
    expect(heads[0]).toEqual(heads[1])
  })

  it.each(['2026-04-01T00:00:00+09:00', '2027-03-31T23:59:00+09:00', '2026-04-05T12:00:00+09:00'])(
    'can be made at %s, and nothing in it is later',
    async (now) => {
      const sample = await aMadeSample(now)
      const [last, present] = await listYears(sample)
      expect([last?.state, present?.state]).toEqual(['closed', 'open'])
      const [newest] = await sample.client.history.list({ record: null, before: null })
      expect(Date.parse(newest?.at ?? '')).toBeLessThanOrEqual(Date.parse(now))
      expect(sample.incidents).toEqual([])
    },
  )

  it.each(['2026-04-01T00:00:00+09:00', '2026-11-22T10:00:00+09:00'])(
    'can be made with both years closed at %s, and its records are sound',
    async (now) => {
      const { program, client } = aFreshProgram({ clock: aClock(now) })
      const folder = aFolder()
      await makeSampleFolder(program.state, folder, 'bothYearsClosed')
      await openFolder(client, folder)
      await client.session.signIn({ loginName: '管理者', password: samplePassword })
      const years = await client.inspections.list({})
      expect(years.map(({ state, progress }) => [state, progress.submitted])).toEqual([
        ['closed', 32],
        ['closed', 31],
      ])
      expect(await client.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
    },
  )

  it('is not made over records', async () => {
    const { program } = await aSample()
    const { folder } = getReadyFolder(program.state)
    await expect(makeSampleFolder(program.state, folder, 'bothYearsClosed')).rejects.toMatchObject({
      details: { rule: 'alreadySetUp' },
    })
  })
})
