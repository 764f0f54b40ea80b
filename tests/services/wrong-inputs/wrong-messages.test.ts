import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPage } from '../../support/a-page.ts'

/** Sends a message as a page could that was taken over, and gives the text of the answer to it. */
async function answerTo(port: MessagePort, body: unknown, url = '/units/list'): Promise<string> {
  const answered = once(port, 'message')
  port.postMessage(JSON.stringify({ i: 'x', p: { u: url, b: body } }))
  const [data] = await answered
  return String(data)
}

describe('a message of a page that was taken over', () => {
  it.each([
    ['a key every object has', { json: JSON.parse('{"__proto__":{"isAdministrator":true}}'), meta: [] }],
    ['a way into what every object has', { json: {}, meta: [[1, '__proto__', 'isAdministrator']] }],
    [
      'a way into what makes an object',
      { json: { a: 1 }, meta: [[1, 'constructor', 'prototype', 'isAdministrator']] },
    ],
    ['a number of a billion digits’ start', { json: '9'.repeat(100_000), meta: [[0]] }],
    ['a pattern that never ends', { json: '/(a+)+$/', meta: [[5]] }],
  ])('with %s gives no right and no stack', async (_what, body) => {
    const { port, incidents } = await aPage()
    const answer = await answerTo(port, body)
    expect(answer).toMatch(/"code":"(not_signed_in|invalid_input|BAD_REQUEST|NOT_FOUND)"/)
    expect(answer).not.toMatch(/node_modules|electron\/|\bat .*:\d+/)
    expect(Reflect.get({}, 'isAdministrator')).toBeUndefined()
    expect(incidents).toEqual([])
  })

  it('for a call there is none of finds nothing', async () => {
    const { port } = await aPage()
    const names = fc.sample(
      fc.oneof(
        fc.webPath(),
        fc.constantFrom('/__proto__/toString', '/constructor', '/units/~orpc', '//units//list'),
      ),
      { seed: 1, numRuns: 300 },
    )
    for (const name of names) {
      expect(await answerTo(port, { json: {} }, `/${name}`)).toMatch(/"s":40[04]/)
    }
  })

  it('leaves the port as it was for the next call', async () => {
    const { port, client } = await aPage()
    for (const value of fc.sample(fc.jsonValue(), { seed: 1, numRuns: 300 }))
      await answerTo(port, { json: value })
    expect((await client.startup.status({})).state).toBe('ready')
  })
})
