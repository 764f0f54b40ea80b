import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import { connectApi } from '../../../renderer/api/client.ts'
import { createQueryClient } from '../../../renderer/api/query-client.ts'
import { NoticeArea, NoticesProvider } from '../../../renderer/components/notices.tsx'
import type { CallName } from '../../../shared/contract/contract.ts'

afterEach(cleanup)

/** Answers by call name; a function gets the input. What is not listed fails the test that calls it. */
export type FakeAnswers = Partial<Record<CallName, unknown>>

/** Puts a stand-in where the program would answer, and notes every call in order. */
export function fakeApi(answers: FakeAnswers): { calls: { name: string; input: unknown }[] } {
  const calls: { name: string; input: unknown }[] = []
  connectApi({
    call: async (path, input) => {
      const name = path.join('.')
      calls.push({ name, input })
      if (!Object.hasOwn(answers, name)) throw new Error(`the test has no answer for ${name}`)
      // the list of answers is keyed by call names, and this one is there
      const answer = answers[name as CallName]
      return typeof answer === 'function' ? answer(input) : answer
    },
  })
  return { calls }
}

export { apiError } from '../../support/api-error.ts'

/** Renders a part under the providers every screen has. */
export function renderWithApi(children: ReactNode): RenderResult {
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <NoticesProvider>
        <NoticeArea />
        {children}
      </NoticesProvider>
    </QueryClientProvider>,
  )
}
