import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AssetImportScreen } from '../../../renderer/features/asset-import/asset-import-screen.tsx'
import { shippedLevels } from '../../../shared/domain/asset/asset-level.ts'
import type { AssetImportSummary } from '../../../shared/domain/asset-import/import-choices.ts'
import type { ShownImportRow } from '../../../shared/domain/asset-import/import-rows.ts'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const user = userEvent.setup({ delay: null, applyAccept: false })

function aSummary(changed: Partial<AssetImportSummary> = {}): AssetImportSummary {
  return {
    ...{ format: 'csv', encoding: 'cp932', sheets: [], sheet: null, headingLine: 1, fingerprint: 'x' },
    firstRows: [{ line: 1, texts: ['番号', '名称'] }],
    headings: [
      { text: '番号', sample: 'A-1', column: 'number', isHidden: false },
      { text: '名称', sample: '甲', column: 'name', isHidden: false },
    ],
    ...{ isMappingRemembered: false, missing: [], hiddenRowCount: 0, hasMergedCells: false, formulaCount: 0 },
    ...{ newUnits: [], counts: { new: 1, changed: 0, unchanged: 0, wrong: 0 } },
    ...changed,
  }
}

function aRow(changed: Partial<ShownImportRow> = {}): ShownImportRow {
  return {
    ...{ line: 2, state: 'new', number: 'A-1', name: '甲', unitName: '総務課' },
    changes: [{ heading: '種別', before: '', after: 'サーバ' }],
    ...{ problems: [], ...changed },
  }
}

async function show(answers: FakeAnswers = {}) {
  const api = fakeApi({
    'assets.settings': { levels: shippedLevels, extraColumns: [], units: [], titles: [] },
    'assetImport.last': null,
    'assetImport.cancel': {},
    'assetImport.open': aSummary(),
    'assetImport.stage': { stage: 'reading', done: 0, total: 0 },
    'assetImport.listRows': { rows: [aRow()], total: 1 },
    ...answers,
  })
  await renderScreen(<AssetImportScreen />, ['officer'])
  await screen.findByRole('heading', { name: '台帳の取り込みと書き出し' })
  return api
}

const choose = () => {
  const input = document.querySelector('input[type=file]')
  if (!(input instanceof HTMLInputElement)) throw new Error('no input')
  return user.upload(input, new File(['番号,名称'], '台帳.csv'))
}
const inputsOf = (api: { calls: { name: string; input: unknown }[] }, name: string) =>
  api.calls.filter((call) => call.name === name).map((call) => call.input)

describe('AssetImportScreen', () => {
  it('shows what a file would do, keeps it and offers to take it back', async () => {
    const api = await show({
      'assetImport.apply': { bulkId: 'bulk-1', added: 1, changed: 0 },
      'assetImport.undo': { changedCount: 1 },
    })
    await choose()
    expect(await screen.findByRole('tab', { name: '新規（1）' })).toBeTruthy()
    expect(await screen.findByText('種別：サーバ')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'この内容で取り込む（1件）' }))
    expect(await screen.findByText('台帳を取り込みました。新規 1件、変更 0件。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /元に戻す/ }))
    expect(await screen.findByText('取り込みを取り消しました（1件）。')).toBeTruthy()
    expect(inputsOf(api, 'assetImport.undo')).toEqual([{ bulkId: 'bulk-1' }])
  })

  it('names what is wrong and does not let it in', async () => {
    const wrong = aRow({ state: 'wrong', problems: [{ heading: '機密性', reason: '使えない', value: '高' }] })
    await show({
      'assetImport.open': aSummary({ counts: { new: 0, changed: 0, unchanged: 0, wrong: 1 } }),
      'assetImport.listRows': { rows: [wrong], total: 1 },
    })
    await choose()
    expect(await screen.findByText(/「高」：使えない。/)).toBeTruthy()
    expect(screen.getByText('要修正の行が1行あるため、取り込めません。')).toBeTruthy()
    const button = screen.getByRole('button', { name: /この内容で取り込む/ })
    expect(button.hasAttribute('disabled')).toBe(true)
  })

  it('asks about hidden rows before anything can be kept', async () => {
    const api = await show({
      'assetImport.open': aSummary({ hiddenRowCount: 3 }),
      'assetImport.choose': aSummary({ hiddenRowCount: 3 }),
    })
    await choose()
    expect(await screen.findByText('隠れている行の扱いを選ぶと、取り込めます。')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '取り込まない' }))
    expect(await screen.findByRole('button', { name: /この内容で取り込む/ })).toBeTruthy()
    expect(inputsOf(api, 'assetImport.choose')).toMatchObject([{ choices: { hiddenRows: 'skip' } }])
  })

  it('lets another column be chosen, which then leaves its old place', async () => {
    const api = await show({ 'assetImport.choose': aSummary() })
    await choose()
    await user.click(await screen.findByText(/列の対応（2列のうち 2列を取り込みます/))
    await user.selectOptions(screen.getByRole('combobox', { name: '番号の列' }), '名称')
    expect(inputsOf(api, 'assetImport.choose')).toMatchObject([{ choices: { mapping: ['name', null] } }])
  })

  it('takes a table that is pasted', async () => {
    const api = await show()
    fireEvent.paste(document.body, { clipboardData: { getData: () => '番号\t名称\nA-1\t甲' } })
    expect(await screen.findByRole('tab', { name: '新規（1）' })).toBeTruthy()
    const [input] = inputsOf(api, 'assetImport.open') as { file: File }[]
    expect(await input?.file.text()).toBe('番号\t名称\nA-1\t甲')
  })

  it('says why a file could not be read', async () => {
    await show({
      'assetImport.open': () => {
        throw apiError('file_unreadable', { reason: 'passwordProtected' })
      },
    })
    await choose()
    expect(await screen.findByText(/パスワードを外して保存し/)).toBeTruthy()
  })

  it('shows what Shift_JIS cannot hold before it writes', async () => {
    const gaps = [{ number: 'A-1', heading: '名称', text: '𠮷田', characters: '𠮷' }]
    const api = await show({
      'assetImport.findGaps': { gapCount: 1, gaps },
      'assetImport.exportFile': apiError('unexpected'),
    })
    await user.click(screen.getByRole('button', { name: '台帳を書き出す' }))
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('radio', { name: /Shift_JIS/ }))
    await user.click(within(dialog).getByRole('button', { name: '書き出す' }))
    expect(await within(dialog).findByText('𠮷')).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: '〓に置き換えて書き出す' })).toBeTruthy()
    expect(inputsOf(api, 'assetImport.exportFile')).toEqual([])
  })
})
