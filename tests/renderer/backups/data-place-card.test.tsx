import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DataPlaceCard } from '../../../renderer/features/backups/data-place-card.tsx'
import { aSessionState } from '../support/builders.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const place = {
  ...{ folder: 'C:\\ProgramData\\情報セキュリティ台帳', sizeBytes: 12_300_000, freeBytes: 5_000_000_000 },
  ...{ canShow: true, fixed: null },
}

function show(answers: FakeAnswers = {}) {
  return fakeApi({ 'dataFolder.status': place, 'startup.status': { canChooseFolder: false }, ...answers })
}

describe('DataPlaceCard', () => {
  it('says where the records are, how large they are and what room there is', async () => {
    show()
    await renderScreen(<DataPlaceCard />, ['auditor'])
    expect(await screen.findByText(place.folder)).toBeDefined()
    expect(screen.getByText('12.3 MB')).toBeDefined()
    expect(screen.getByText('5.0 GB')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'ここに移す' })).toBeNull()
  })

  it('moves them after a question, and says why where that failed', async () => {
    const refuse = () => Promise.reject(apiError('invalid_input', { field: 'folder', reason: 'notEmpty' }))
    const { calls } = show({
      ...{ 'dataFolder.move': refuse, 'dataFolder.stage': null, 'session.current': aSessionState() },
    })
    await renderScreen(<DataPlaceCard />, ['administrator'])
    await userEvent.type(await screen.findByLabelText('移す先'), 'E:\\台帳')
    await userEvent.click(screen.getByRole('button', { name: 'ここに移す' }))
    await userEvent.click(screen.getByRole('button', { name: '移す' }))
    expect(calls).toContainEqual({ name: 'dataFolder.move', input: { folder: 'E:\\台帳' } })
    expect(await screen.findByText(/空ではありません。別の場所を選んでください。/)).toBeDefined()
  })
})
