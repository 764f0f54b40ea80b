import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { RosterScreen } from '../../../renderer/features/staff/roster-screen.tsx'
import type { Role } from '../../../shared/domain/account/role.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aPreview, aRow, aStaffMember, aUnit } from './a-roster.ts'

const user = userEvent.setup({ delay: null })

async function show(answers: FakeAnswers = {}, roles: Role[] = ['officer']) {
  const api = fakeApi({
    'units.list': [aUnit()],
    'staff.list': [
      aStaffMember(),
      aStaffMember({ id: 'member-2' as never, name: '山﨑 花子', reading: 'やまざき はなこ' }),
    ],
    ...answers,
  })
  await renderScreen(<RosterScreen />, roles)
  await screen.findByRole('heading', { name: '職員と所属' })
  return api
}

const inputsOf = (api: { calls: { name: string; input: unknown }[] }, name: string) =>
  api.calls.filter((call) => call.name === name).map((call) => call.input)

describe('RosterScreen', () => {
  it('finds a person by reading in either kana and any width', async () => {
    await show()
    await user.type(screen.getByRole('searchbox', { name: /職員を探す/ }), 'ﾔﾏｻﾞｷ')
    expect(await screen.findByText('2件中 1件を表示')).toBeTruthy()
    expect(screen.getByText('山﨑 花子')).toBeTruthy()
    expect(screen.queryByText('髙橋 一郎')).toBeNull()
  })

  it('adds a member of staff, asking for a name first', async () => {
    const api = await show({ 'staff.create': aStaffMember({ name: '德永 三郎' }) })
    await user.click(screen.getByRole('button', { name: '職員を追加' }))
    const dialog = screen.getByRole('dialog', { name: '職員を追加' })
    await user.click(within(dialog).getByRole('button', { name: '保存する' }))
    expect(within(dialog).getByText('氏名を入力してください。')).toBeTruthy()
    await user.type(within(dialog).getByRole('textbox', { name: /氏名/ }), '德永 三郎')
    await user.click(within(dialog).getByRole('checkbox', { name: '管理職' }))
    await user.click(within(dialog).getByRole('button', { name: '保存する' }))
    expect(await screen.findByText('德永 三郎さんを登録しました。')).toBeTruthy()
    expect(inputsOf(api, 'staff.create')).toEqual([
      {
        name: '德永 三郎',
        reading: '',
        title: '',
        employment: 'regular',
        unitId: 'unit-1',
        audiences: ['staff', 'manager'],
      },
    ])
  })

  it('changes a member with the row version that was read', async () => {
    const api = await show({ 'staff.update': aStaffMember({ title: '係長' }) })
    await user.click(screen.getByText('髙橋 一郎'))
    const title = screen.getByRole('textbox', { name: '職名' })
    await user.clear(title)
    await user.type(title, '係長')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    await screen.findByText('髙橋 一郎さんを変更しました。')
    expect(inputsOf(api, 'staff.update')).toMatchObject([
      { staffMemberId: 'member-1', expectedRowVersion: 3, title: '係長' },
    ])
  })

  it('says what to do when the member was changed elsewhere, and keeps what was typed', async () => {
    await show({
      'staff.update': () => {
        throw apiError('stale_row', { kind: 'staffMember', id: 'member-1' })
      },
    })
    await user.click(screen.getByText('髙橋 一郎'))
    await user.type(screen.getByRole('textbox', { name: '職名' }), '補')
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/ほかの画面で内容が変わっています/)
    expect(screen.getByRole('textbox', { name: '職名' })).toHaveProperty('value', '主事補')
  })

  it('retires only after a question', async () => {
    const api = await show({ 'staff.retire': aStaffMember({ state: 'retired' }) })
    await user.click(screen.getByText('髙橋 一郎'))
    await user.click(screen.getByRole('button', { name: '名簿から廃止する' }))
    expect(inputsOf(api, 'staff.retire')).toEqual([])
    await user.click(screen.getByRole('button', { name: '廃止する' }))
    await screen.findByText('髙橋 一郎さんを廃止しました。')
    expect(inputsOf(api, 'staff.retire')).toEqual([{ staffMemberId: 'member-1', expectedRowVersion: 3 }])
  })

  it('tells why a unit with staff cannot be retired', async () => {
    await show({
      'units.retire': () => {
        throw apiError('rule_violation', { rule: 'unitHasStaff', staffCount: 1 })
      },
    })
    await user.click(screen.getByRole('tab', { name: '所属' }))
    await user.click(screen.getByText('総務課'))
    await user.click(screen.getByRole('button', { name: '所属を廃止する' }))
    await user.click(screen.getByRole('button', { name: '廃止する' }))
    expect(await screen.findByText(/この所属には在籍中の職員がいます/)).toBeTruthy()
  })

  it('shows an auditor the roster without the ways to change it', async () => {
    await show({}, ['auditor'])
    expect(screen.queryByRole('button', { name: '職員を追加' })).toBeNull()
    expect(screen.getByRole('button', { name: 'CSV で保存' })).toBeTruthy()
  })

  it('says what to do where nobody is registered yet', async () => {
    await show({ 'units.list': [], 'staff.list': [] })
    expect(screen.getByText('職員がまだ登録されていません')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '所属を登録する' }))
    expect(screen.getByText('所属がまだ登録されていません')).toBeTruthy()
  })
})

describe('RosterScreen import', () => {
  async function choose(answers: FakeAnswers) {
    const api = await show(answers)
    await user.click(screen.getByRole('button', { name: 'ファイルから取り込む' }))
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('no file input')
    await user.upload(input, new File(['x'], '名簿.csv', { type: 'text/csv' }))
    return api
  }

  it('names every wrong row with its line, column and reason, first, and takes nothing in', async () => {
    await choose({
      'staff.previewImport': aPreview({
        rows: [
          aRow({ line: 2, state: 'new', name: '𠮷田 花子' }),
          aRow({
            line: 3,
            state: 'wrong',
            problems: [{ column: '氏名', reason: 'required', value: '' }],
          }),
        ],
        counts: { new: 1, changed: 0, unchanged: 0, wrong: 1 },
      }),
    })
    expect(await screen.findByText('3行目の「氏名」：入力されていません')).toBeTruthy()
    expect(screen.getByText(/文字コード シフトJIS/)).toBeTruthy()
    const rows = within(screen.getByRole('region', { name: 'ファイルの内容' })).getAllByRole('row')
    expect(rows[1]?.textContent).toMatch(/^3要修正/)
    expect(screen.getByRole('button', { name: 'この内容で取り込む' })).toHaveProperty('disabled', true)
  })

  it('makes unknown units only where that is wanted', async () => {
    const api = await choose({
      'staff.previewImport': aPreview({ newUnits: ['水道課'] }),
      'staff.importFile': { added: 1, changed: 0 },
    })
    const box = await screen.findByRole('checkbox', { name: '未登録の所属を作る（水道課）' })
    await user.click(box)
    expect(screen.getByRole('button', { name: 'この内容で取り込む' })).toHaveProperty('disabled', true)
    await user.click(box)
    await user.click(screen.getByRole('button', { name: 'この内容で取り込む' }))
    expect(await screen.findByText('名簿を取り込みました。追加 1人、変更 0人。')).toBeTruthy()
    expect(inputsOf(api, 'staff.importFile')).toMatchObject([{ digest: 'digest-1', createUnits: true }])
  })

  it('asks to look again when the roster changed after the preview', async () => {
    await choose({
      'staff.previewImport': aPreview(),
      'staff.importFile': () => {
        throw apiError('rule_violation', { rule: 'previewOutdated' })
      },
    })
    await user.click(await screen.findByRole('button', { name: 'この内容で取り込む' }))
    expect(await screen.findByText(/もう一度ファイルを選んで確かめてください/)).toBeTruthy()
  })
})
