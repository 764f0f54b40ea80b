import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { LeavingDialog } from '../../../renderer/features/backups/leaving-dialog.tsx'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { aBackupStatus, aLastBackup } from '../../support/a-backup-status.ts'
import { apiError, type FakeAnswers, fakeApi, renderWithApi } from '../support/fake-api.tsx'

const setting = { folder: 'E:\\控え', keptCount: 10, dueDays: 7, asksPassphrase: false, rowVersion: 2 }

function ask(status: Partial<BackupStatus> = {}, answers: FakeAnswers = {}) {
  const acts = { onStay: vi.fn(), onLeave: vi.fn() }
  const api = fakeApi({ 'backups.run': aBackupStatus({ setting, isDue: false }), ...answers })
  const shown = aBackupStatus({ setting, isOnSameDisk: false, ...status })
  renderWithApi(<LeavingDialog status={shown} {...acts} />)
  return { ...api, ...acts }
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('LeavingDialog', () => {
  it('says how old the last good backup is and where a new one goes', () => {
    ask({ last: aLastBackup({ at: '2026-11-14T01:00:00.000Z', ageDays: 8 }) })
    const text = screen.getByRole('dialog').textContent
    expect(text).toContain('最後の正しい控えは8日前（令和8年11月14日）のものです。7日ごとに取る設定です。')
    expect(text).toContain('保存先：E:\\控え')
  })

  it('leaves once the backup is good', async () => {
    const { calls, onLeave } = ask()
    await press('今すぐ控えを取る')
    await vi.waitFor(() => expect(onLeave).toHaveBeenCalledOnce())
    expect(calls).toContainEqual({
      name: 'backups.run',
      input: { passphrase: null, mayBeOnSameDisk: false },
    })
  })

  it('stays and says why where it failed', async () => {
    const failing = () => Promise.reject(apiError('file_missing', { what: 'backupFolder' }))
    const { onLeave } = ask({ isOnSameDisk: null }, { 'backups.run': failing })
    await press('今すぐ控えを取る')
    expect(await screen.findByText(/USB メモリを差し込んでから/)).toBeDefined()
    expect(onLeave).not.toHaveBeenCalled()
  })

  it('writes to the disk of the records only where that was ticked', async () => {
    const { calls } = ask({ isOnSameDisk: true })
    const button = screen.getByRole('button', { name: '今すぐ控えを取る' })
    expect(button).toHaveProperty('disabled', true)
    await userEvent.click(screen.getByLabelText('記録と同じディスクに作る'))
    await userEvent.click(button)
    expect(calls).toContainEqual({ name: 'backups.run', input: { passphrase: null, mayBeOnSameDisk: true } })
  })

  it('goes without one, or back to the screen', async () => {
    const { calls, onStay, onLeave } = ask()
    await press('戻る')
    expect(onStay).toHaveBeenCalledOnce()
    await press('取らずに終了')
    expect(onLeave).toHaveBeenCalledOnce()
    expect(calls).toEqual([])
  })
})
