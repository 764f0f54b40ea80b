import { describe, expect, it } from 'vitest'
import { messageOf } from '../../../renderer/components/messages.ts'
import { appErrorCodes } from '../../../shared/errors/app-error.ts'
import { apiError } from '../support/fake-api.tsx'

describe('messageOf', () => {
  it('has a Japanese sentence for every code', () => {
    for (const code of appErrorCodes) expect(messageOf(apiError(code))).toMatch(/。$|）$/)
  })

  it("takes the feature's own words for a rule, with its details", () => {
    const error = apiError('rule_violation', { rule: 'unitHasStaff', count: 3 })
    const messages = { unitHasStaff: ({ count }: { count?: unknown }) => `職員が${count}人います。` }
    expect(messageOf(error, messages)).toBe('職員が3人います。')
  })

  it('falls back from field and reason to the reason alone', () => {
    const error = apiError('invalid_input', { field: 'name', reason: 'tooLong' })
    expect(messageOf(error, { 'name.tooLong': '名前が長すぎます。' })).toBe('名前が長すぎます。')
    expect(messageOf(error)).toBe('文字数が多すぎます。短くしてください。')
  })

  it('shows the incident number of a bug and nothing of its inside', () => {
    const message = messageOf(apiError('unexpected', { incidentId: 'A-12' }))
    expect(message).toContain('A-12')
    expect(messageOf(new TypeError('cannot read x of undefined'))).not.toContain('undefined')
  })
})
