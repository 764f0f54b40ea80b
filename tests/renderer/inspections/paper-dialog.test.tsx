import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { apiError, type FakeAnswers, fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'
import { aDossier, anApproval, aStep } from './a-dossier.ts'
import { anInspection } from './an-inspection.ts'
import { InspectionWithTabs } from './inspection-with-tabs.tsx'

const user = userEvent.setup({ delay: null })
const scan = new File(['scan'], '決裁.png', { type: 'image/png' })
const id = (text: string) => text as never
const steps = [
  aStep({ ...{ id: id('head'), position: 1, title: '事務局長', assigneeName: null, isNext: false } }),
  aStep({ ...{ id: id('chief'), position: 2, title: '課長', assigneeName: '山﨑 美穂', isNext: true } }),
  aStep({
    ...{ id: id('clerk'), position: 3, title: '担当', method: 'signature', signerName: '髙橋 花子' },
    ...{ signedOn: '2026-11-20', isNext: false },
  }),
]
const underway = aDossier({ approvals: [anApproval({ steps })], mayRequest: false })

async function openDialog(answers: FakeAnswers = {}) {
  const api = fakeApi({
    'inspections.get': anInspection({ state: 'closed', closedOn: '2026-11-20' }),
    'inspections.listSheets': [],
    'approvals.get': underway,
    ...answers,
  })
  await renderScreen(<InspectionWithTabs first="approval" />)
  await user.click(await screen.findByRole('button', { name: '紙の押印を記録する' }))
  const dialog = screen.getByRole('dialog')
  const tick = (name: string) => user.click(within(dialog).getByRole('checkbox', { name }))
  const save = () => user.click(within(dialog).getByRole('button', { name: '押印を記録する' }))
  const choose = (file: File) => {
    const input = dialog.querySelector<HTMLInputElement>('input[type="file"]')
    return input === null ? Promise.reject(new Error('no file field')) : user.upload(input, file)
  }
  return { api, dialog, tick, save, choose }
}

const inputsOf = (api: { calls: { name: string; input: unknown }[] }) =>
  api.calls.filter(({ name }) => name === 'approvals.signOnPaper').map(({ input }) => input)

describe('PaperDialog', () => {
  it('takes every empty box for sealed today by the one who is named for it', async () => {
    const { api, dialog, tick, save, choose } = await openDialog({ 'approvals.signOnPaper': underway })
    expect(within(dialog).queryByRole('checkbox', { name: '担当' })).toBeNull()
    await user.type(within(dialog).getByLabelText('事務局長の氏名'), '見本 太郎')
    await choose(scan)
    await tick('この紙の決裁欄を見て、氏名と押印を確かめました')
    await save()
    await screen.findByText('紙の押印を2欄に記録しました。')
    expect(inputsOf(api)).toEqual([
      {
        approvalId: 'approval-1',
        expectedRowVersion: 3,
        steps: [
          { approvalStepId: 'head', signerName: '見本 太郎', signedOn: '2026-11-22' },
          { approvalStepId: 'chief', signerName: '山﨑 美穂', signedOn: '2026-11-22' },
        ],
        file: scan,
      },
    ])
  })

  it('says all that is missing and goes to the first of it', async () => {
    const { api, dialog, save } = await openDialog()
    await save()
    expect(within(dialog).getByText('押印した人の氏名を入力してください。')).toBeTruthy()
    expect(within(dialog).getByText('押印した紙のスキャンを選んでください。')).toBeTruthy()
    expect(within(dialog).getByText('紙を見て確かめて、印を付けてください。')).toBeTruthy()
    expect(within(dialog).getByText(/確かめた人として「髙橋 花子」が記録されます/)).toBeTruthy()
    await expect.poll(() => document.activeElement).toBe(within(dialog).getByLabelText('事務局長の氏名'))
    expect(inputsOf(api)).toEqual([])
  })

  it('leaves no box empty below a sealed one', async () => {
    const { dialog, tick } = await openDialog()
    const isTicked = (name: string) =>
      within(dialog).getByRole<HTMLInputElement>('checkbox', { name }).checked
    await tick('課長')
    expect([isTicked('事務局長'), isTicked('課長')]).toEqual([false, false])
    await tick('事務局長')
    expect([isTicked('事務局長'), isTicked('課長')]).toEqual([true, true])
    await tick('事務局長')
    expect([isTicked('事務局長'), isTicked('課長')]).toEqual([false, true])
    expect(within(dialog).queryByText(/すべての欄がそろうので/)).toBeNull()
  })

  it.each([
    ['19', '押印日は、決裁にかけた日より前にはできません。'],
    ['23', '押印日は、今日までの日にしてください。'],
    ['31', '押印日を入力してください。'],
  ])('refuses the %sth: only a day from the request to today', async (day, problem) => {
    const { dialog, save } = await openDialog()
    const [box] = within(within(dialog).getByRole('group', { name: '課長の押印日' })).getAllByLabelText('日')
    if (box === undefined) throw new Error('no day field')
    await user.clear(box)
    await user.type(box, day)
    await save()
    expect(within(dialog).getByText(problem)).toBeTruthy()
  })

  it('says why a file is no scan', async () => {
    const refused = () => {
      throw apiError('file_unreadable', { reason: 'notAttachable' })
    }
    const { dialog, tick, save, choose } = await openDialog({ 'approvals.signOnPaper': refused })
    await tick('事務局長')
    await choose(scan)
    await tick('この紙の決裁欄を見て、氏名と押印を確かめました')
    await save()
    expect(await within(dialog).findByText(/添付できるのは PDF・JPEG・PNG/)).toBeTruthy()
  })
})
