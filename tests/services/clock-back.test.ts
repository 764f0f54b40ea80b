import { describe, expect, it } from 'vitest'
import { aBackupPlace, onSameDisk } from '../support/a-backup-place.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { remembering } from '../support/a-damaged-folder.ts'
import { aClock, aFreshProgram, aProgram, testPassword } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'

const daySeconds = 86_400
const wrong = { loginName: 'admin', password: 'ちがうあいことばです' }

describe('a clock that is set back', () => {
  it('is told with the newest instant of the records until it is right again', async () => {
    const { signedInAsAdmin, clock } = await aProgram({ clock: aClock() })
    const admin = await signedInAsAdmin()
    const told = async () => (await admin.session.current({})).clockBackFrom
    const newest = clock.now.toISOString()
    expect(await told()).toBeNull()
    clock.advanceSeconds(-400 * daySeconds)
    expect(await told()).toBe(newest)
    await admin.units.create({ name: '戻したあとの課', body: 'manager' })
    expect(await told()).toBe(newest)
    clock.advanceSeconds(400 * daySeconds)
    expect(await told()).toBeNull()
  })

  it('is told by the next start before anybody signs in, and not for the minutes Windows sets by itself', async () => {
    const { program, dataFolder, clock } = await aProgram({ clock: aClock() })
    await program.close()
    const newest = clock.now.toISOString()
    const toldBehind = async (seconds: number) => {
      const at = aClock(new Date(clock.now.getTime() - seconds * 1000).toISOString())
      const next = aFreshProgram({ settings: remembering(dataFolder), clock: at })
      const { clockBackFrom } = await next.client.session.current({})
      await next.program.close()
      return clockBackFrom
    }
    expect(await toldBehind(600)).toBeNull()
    expect(await toldBehind(601)).toBe(newest)
    expect(await toldBehind(20 * 365 * daySeconds)).toBe(newest)
  })

  it('locks nobody out who typed wrongly before, and goes on to delay', async () => {
    const { client, clock } = await aProgram({ clock: aClock() })
    for (let tries = 0; tries < 8; tries += 1) {
      await refusalOf(client.session.signIn(wrong))
      clock.advanceSeconds(300)
    }
    await refusalOf(client.session.signIn(wrong))
    clock.advanceSeconds(-400 * daySeconds)
    const { data } = await refusalOf(client.session.signIn(wrong))
    expect(data).toMatchObject({ rule: 'wrongPassword' })
    expect((await refusalOf(client.session.signIn(wrong))).data).toMatchObject({
      rule: 'waitAfterWrongPasswords',
    })
    clock.advanceSeconds(300)
    const right = { loginName: 'admin', password: testPassword }
    expect((await client.session.signIn(right)).state).toBe('signedIn')
  })

  it('keeps no session open longer: its idle minutes count from what the clock shows', async () => {
    const { signedInAsAdmin, clock } = await aProgram({ clock: aClock() })
    const admin = await signedInAsAdmin()
    clock.advanceSeconds(-400 * daySeconds)
    const { state, idleLockMinutes } = await admin.session.current({})
    expect(state).toBe('signedIn')
    clock.advanceSeconds(idleLockMinutes * 60 - 1)
    expect((await admin.session.current({})).state).toBe('signedIn')
    clock.advanceSeconds(1)
    expect((await admin.session.current({})).state).toBe('locked')
  })

  it('asks for a backup, and the one that is made then is the last', async () => {
    const { signedInAsAdmin, clock } = await aProgram({ clock: aClock() })
    const admin = await signedInAsAdmin()
    await aBackupPlace(admin)
    await admin.backups.run(onSameDisk)
    expect((await admin.backups.status({})).isDue).toBe(false)
    clock.advanceSeconds(-400 * daySeconds)
    expect(await admin.backups.status({})).toMatchObject({ isDue: true, last: { ageDays: -400 } })
    await admin.backups.run(onSameDisk)
    expect(await admin.backups.status({})).toMatchObject({ isDue: false, last: { ageDays: 0 } })
  })

  it('keeps the order of the history, and every report that was issued before and after', async () => {
    const { officer, subject, clock } = await aClosedInspection()
    const first = await officer.reports.issue(subject)
    clock.advanceSeconds(-2 * daySeconds)
    const second = await officer.reports.issue(subject)
    for (const { id } of [first, second]) {
      const file = await officer.reports.openIssued({ issuedReportId: id })
      expect(await file.slice(0, 5).text()).toBe('%PDF-')
    }
    const entries = await officer.history.list({ record: null, before: null })
    const sequences = entries.map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.toSorted((one, other) => other - one))
    expect((await officer.history.verify({})).isSound).toBe(true)
  })
})
