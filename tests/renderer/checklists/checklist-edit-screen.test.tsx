import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { QuestionDialog } from '../../../renderer/features/checklists/question-dialog.tsx'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { builtInPolicyText } from '../../domain/policy/built-in-policy.ts'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const user = userEvent.setup({ delay: null })

async function show() {
  const api = fakeApi({
    'policy.current': { edition: {}, parsed: parsePolicyText(builtInPolicyText), glossary: [] },
    'checklists.addQuestion': { audience: 'staff', questions: [] },
    'checklists.getForEditing': { audience: 'staff', questions: [] },
  })
  await renderScreen(<QuestionDialog audience="staff" question={null} onClose={() => undefined} />)
  return api
}

describe('QuestionDialog', () => {
  it('asks for text and article before it sends anything', async () => {
    const api = await show()
    await user.click(await screen.findByRole('button', { name: '保存する' }))
    expect(screen.getByText('設問の文を入力してください。')).toBeTruthy()
    expect(screen.getByText('もとになる条項を一つ以上選んでください。')).toBeTruthy()
    expect(api.calls.some(({ name }) => name === 'checklists.addQuestion')).toBe(false)
  })

  it("takes articles from the policy's own tree, the first as the main one", async () => {
    const api = await show()
    await user.type(await screen.findByRole('textbox', { name: /設問の文/ }), '鍵を持ち帰っていない。')
    await user.type(screen.getByRole('searchbox', { name: '条項を探す' }), '第7条(')
    await user.click(screen.getByRole('checkbox', { name: /^第7条\(2\)/ }))
    await user.click(screen.getByRole('checkbox', { name: /^第7条\(3\)/ }))
    const second = screen.getByText('第7条(3)', { selector: 'li span' }).closest('li')
    if (second === null) throw new Error('no second article')
    await user.click(within(second).getByRole('button', { name: '主にする' }))
    await user.click(screen.getByRole('button', { name: '保存する' }))
    expect(api.calls.find(({ name }) => name === 'checklists.addQuestion')?.input).toMatchObject({
      audience: 'staff',
      text: '鍵を持ち帰っていない。',
      provisions: ['第7条(3)', '第7条(2)'],
    })
  })
})
