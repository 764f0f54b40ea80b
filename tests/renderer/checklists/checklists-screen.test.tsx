import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { ChecklistsScreen } from '../../../renderer/features/checklists/checklists-screen.tsx'
import type { Checklist } from '../../../shared/contract/checklists.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const user = userEvent.setup({ delay: null })
const question = (part: Partial<Checklist['questions'][number]>): Checklist['questions'][number] => ({
  code: 'S01',
  text: '離席するときは画面をロックしている。',
  guidance: 'Windows キーと L を押します。',
  category: 'physical',
  provisions: ['第7条(2)'],
  ordinanceItem: 2,
  ...part,
})
const checklists: Checklist[] = [
  {
    audience: 'staff',
    title: '職員等用 自己点検票',
    introduction: 'およそ10分で終わります。',
    questions: [
      question({
        code: 'S01',
        category: 'organization',
        text: '相談先を知っている。',
        provisions: ['第7条(1)'],
      }),
      question({ code: 'S02' }),
    ],
  },
  {
    audience: 'manager',
    title: '管理職用 自己点検票',
    introduction: '',
    questions: [question({ code: 'M01' })],
  },
]

describe('ChecklistsScreen', () => {
  beforeEach(async () => {
    fakeApi({ 'checklists.list': checklists })
    await renderScreen(<ChecklistsScreen />, ['respondent'])
    await screen.findByRole('tab', { name: '職員等（2問）' })
  })

  it('shows each question with its number, guidance, article and 号 under its kind of measures', () => {
    const section = screen.getByRole('region', { name: '物理的セキュリティ' })
    expect(within(section).getByRole('listitem').textContent).toBe(
      '問2 離席するときは画面をロックしている。Windows キーと L を押します。方針第7条(2)施行規則第16条の3 第2号',
    )
  })

  it('searches words, guidance and articles in any width, counting in every list', async () => {
    await user.type(screen.getByRole('searchbox', { name: /設問を探す/ }), 'ｗｉｎｄｏｗｓ　第７条(2)')
    expect(await screen.findByRole('tab', { name: '職員等（1問）' })).toBeTruthy()
    expect(screen.getByRole('tab', { name: '管理職（1問）' })).toBeTruthy()
    expect(screen.queryByText('相談先を知っている。')).toBeNull()
  })

  it('says so when no question holds the words', async () => {
    await user.type(screen.getByRole('searchbox', { name: /設問を探す/ }), '宇宙')
    expect(await screen.findByText(/当てはまる設問がありません/)).toBeTruthy()
  })
})
