import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DraftReportScreen } from '../../../renderer/features/reports/draft-report-screen.tsx'
import { apiError, type FakeAnswers, fakeApi, renderWithApi } from '../support/fake-api.tsx'
import '../support/page-size.ts'

const user = userEvent.setup({ delay: null })

function show(answers: FakeAnswers) {
  const api = fakeApi(answers)
  const root = createRootRoute()
  const draft = createRoute({
    getParentRoute: () => root,
    path: '/reports/draft/$inspectionId',
    component: DraftReportScreen,
  })
  const inspection = createRoute({
    getParentRoute: () => root,
    path: '/inspections/$inspectionId',
    component: () => <p>自己点検の画面</p>,
  })
  const router = createRouter({
    routeTree: root.addChildren([draft, inspection]),
    history: createMemoryHistory({ initialEntries: ['/reports/draft/i1'] }),
  })
  // the program's own router is registered; this one stands in for it
  renderWithApi(<RouterProvider router={router as never} />)
  return api
}

describe('DraftReportScreen', () => {
  it('names the character that cannot be printed and where it stands', async () => {
    show({
      'reports.preview': () => {
        throw apiError('rule_violation', { rule: 'characterNotInFonts', character: '𪚥', place: '目的' })
      },
    })
    expect(await screen.findByText(/「𪚥」の字は、印刷用の文字にありません（目的）/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'もう一度作る' })).toBeTruthy()
  })

  it('can be stopped while it is drawn', async () => {
    const api = show({ 'reports.preview': () => new Promise(() => undefined) })
    await user.click(await screen.findByRole('button', { name: '中止' }))
    expect(await screen.findByText('自己点検の画面')).toBeTruthy()
    expect(api.calls.map(({ input }) => input)).toEqual([{ kind: 'inspection-result', inspectionId: 'i1' }])
  })
})
