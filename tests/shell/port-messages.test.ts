import type { MessagePort } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { longestText } from '../../electron/api/port-message.ts'
import { mostOpenCalls } from '../../electron/api/serve-port.ts'
import { aPage } from '../support/a-page.ts'

const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)
beforeEach(() => {
  unhandled.length = 0
  process.on('unhandledRejection', note).on('uncaughtException', note)
})
afterEach(() => {
  process.off('unhandledRejection', note).off('uncaughtException', note)
})

const call = { i: 'a', p: { u: '/startup/status', b: { json: {} } } }

/** The bytes of a message with files: what it says, the end of that, and a form. */
function withForm(head: object, form: string): Uint8Array {
  return Buffer.concat([Buffer.from(JSON.stringify(head)), Buffer.from([0xff]), Buffer.from(form)])
}

function aCycle(): object {
  const cycle: Record<string, unknown> = { i: 'a', p: { u: '/startup/status' } }
  cycle.p = cycle
  return cycle
}

const form = 'multipart/form-data; boundary=x'
const path = '/startup/status'

/** What names no call that could be answered. */
const silent: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'a number': 7,
  'a bigint': 2n ** 70n,
  'a date': new Date(0),
  'a list': [call],
  'an object instead of its text': call,
  'an object that holds itself': aCycle(),
  'a map': new Map([['i', 'a']]),
  'an error': new Error('a'),
  'a pattern': /a/,
  'no text': '',
  'half of a message': JSON.stringify(call).slice(0, -3),
  'text that is no JSON': 'i=a&p=b',
  'the text of a list': '[1,{}]',
  'the text of null': 'null',
  'a million opened lists': '['.repeat(1_000_000),
  'a text of too many characters': JSON.stringify({ ...call, p: { ...call.p, x: 'あ'.repeat(longestText) } }),
  'no id': JSON.stringify({ p: call.p }),
  'an id that is a number': JSON.stringify({ ...call, i: 1 }),
  'an id of an object': JSON.stringify({ ...call, i: { toString: 'a' } }),
  'an id of a path': JSON.stringify({ ...call, i: '../../a' }),
  'an endless id': JSON.stringify({ ...call, i: 'a'.repeat(100_000) }),
  'an id that is what every object has': '{"__proto__":{"i":"a"}}',
  'no bytes': new Uint8Array(0),
  'bytes of any kind': Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 255),
  'bytes whose first is the end of the head': new Uint8Array(9).fill(0xff),
  'a buffer of zeros': new ArrayBuffer(1_000),
  'numbers of another size': new Float64Array(4),
  'memory that is shared': new SharedArrayBuffer(16),
  'a giving up of no call': JSON.stringify({ i: 'unknown', t: 4 }),
}

/** What names its call, and is answered that it is none. */
const answered: Readonly<Record<string, unknown>> = {
  'no payload': JSON.stringify({ i: 'a' }),
  'a payload of null': JSON.stringify({ i: 'a', p: null }),
  'a payload of a list': JSON.stringify({ i: 'a', p: [path] }),
  'no path': JSON.stringify({ i: 'a', p: { b: {} } }),
  'a path that is a list': JSON.stringify({ i: 'a', p: { u: [path] } }),
  'an address elsewhere': JSON.stringify({ i: 'a', p: { u: 'https://example.com/startup/status' } }),
  'an endless path': JSON.stringify({ i: 'a', p: { u: `/${'a/'.repeat(100_000)}` } }),
  'another method': JSON.stringify({ i: 'a', p: { ...call.p, m: 'GET' } }),
  'an answer instead of a question': JSON.stringify({ ...call, t: 2 }),
  'a part of a stream nobody opened': JSON.stringify({ i: 'a', t: 3, p: { e: 'message', d: 1 } }),
  'an unknown kind': JSON.stringify({ ...call, t: '__proto__' }),
  'a stream that never comes': JSON.stringify({
    i: 'a',
    p: { ...call.p, h: { 'content-type': 'text/event-stream' } },
  }),
  'a file that never comes': JSON.stringify({
    i: 'a',
    p: { u: path, h: { 'content-disposition': 'attachment; filename="../../a"' } },
  }),
  'headings of a list': JSON.stringify({ i: 'a', p: { ...call.p, h: [] } }),
  'bytes without a form': withForm(call, ''),
  'a form of another kind': withForm({ i: 'a', p: { u: path, h: { 'content-type': 'text/html' } } }, ''),
  'a form that breaks off': withForm({ i: 'a', p: { u: path, h: { 'content-type': form } } }, '--x\r\nConte'),
  'a form of nothing': withForm({ i: 'a', p: { u: path, h: { 'content-type': form } } }, ''),
  'a form with a heading too many': withForm(
    { i: 'a', p: { u: path, h: { 'content-type': form, 'last-event-id': '1' } } },
    '',
  ),
  'a form whose data is no JSON': withForm(
    { i: 'a', p: { u: path, h: { 'content-type': form } } },
    '--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{"json"\r\n--x--\r\n',
  ),
}

/** Sends it and gives what was answered before the next right call was. */
async function say({ port, client, answers }: Awaited<ReturnType<typeof aPage>>, data: unknown) {
  answers.length = 0
  port.postMessage(data)
  for (const _ of [1, 2]) expect((await client.startup.status({})).state).toBe('ready')
  return answers.filter((answer) => answer.includes('"i":"a"'))
}

const place = /node_modules|electron\/|file:|\bat .*:\d+|\/tmp|\/dev\/shm/

describe('the message port of the page', () => {
  it.each(Object.entries(silent))('hears %s and goes on', async (_what, data) => {
    const page = await aPage()
    expect(await say(page, data)).toEqual([])
    expect([...unhandled, ...page.incidents]).toEqual([])
  })

  it.each(Object.entries(answered))('refuses %s and goes on', async (_what, data) => {
    const page = await aPage()
    const answers = await say(page, data)
    expect(answers).toEqual([expect.stringMatching(/"s":400.*"code":"(BAD_REQUEST|invalid_input)"/)])
    expect(answers.join()).not.toMatch(place)
    expect([...unhandled, ...page.incidents]).toEqual([])
  })

  it('outlives whatever text comes, whole or cut', async () => {
    const page = await aPage()
    const whole = fc.json()
    const cut = fc.tuple(fc.json(), fc.nat()).map(([text, end]) => text.slice(0, end % (text.length + 1)))
    const near = fc
      .record({ i: fc.anything(), t: fc.anything(), p: fc.anything() }, { requiredKeys: [] })
      .map((message) => JSON.stringify(message, (_key, value) => (typeof value === 'bigint' ? null : value)))
    for (const text of fc.sample(fc.oneof(whole, cut, near), { seed: 1, numRuns: 5_000 }))
      page.port.postMessage(text)
    expect((await page.client.startup.status({})).state).toBe('ready')
    const others = page.answers.filter((answer) => !answer.includes('"state":"ready"'))
    expect(others.filter((answer) => place.test(answer))).toEqual([])
    expect([...unhandled, ...page.incidents]).toEqual([])
  })

  it('refuses more open calls than a page of ours has, and frees their places when they are done', async () => {
    const page = await aPage()
    await page.program.state.gate.runAlone(async () => {
      askOften(page.port, mostOpenCalls + 3_000)
      await expect.poll(() => page.answers.length).toBe(3_000)
    })
    expect(page.answers.filter((answer) => !answer.includes('TOO_MANY_REQUESTS'))).toEqual([])
    await expect.poll(() => page.answers.length).toBe(mostOpenCalls + 3_000)
    expect((await page.client.startup.status({})).state).toBe('ready')
  })

  it('ends the calls of a page that is gone', async () => {
    const page = await aPage()
    await page.program.state.gate.runAlone(async () => {
      askOften(page.port, 100)
      await closed(page.port)
    })
    expect([...unhandled, ...page.incidents]).toEqual([])
  })
})

function askOften(port: MessagePort, count: number): void {
  for (let index = 0; index < count; index += 1) port.postMessage(JSON.stringify({ ...call, i: `n${index}` }))
}

function closed(port: MessagePort): Promise<void> {
  return new Promise((resolve) => {
    port.once('close', () => setTimeout(resolve, 50))
    port.close()
  })
}
