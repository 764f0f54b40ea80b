import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aFreshProgram, aProgram, openFolder, testPassword } from '../support/a-program.ts'

const builtInText = readFileSync(new URL('../../assets/policy/basic-policy.txt', import.meta.url), 'utf8')
const newText =
  '山川組合情報セキュリティ基本方針\n（目的）\n第1条 この方針は、次の第2条による。\n第2条 「資産」とは、情報をいう。'

const file = (content: string | Uint8Array, name = 'policy.txt') =>
  new File([new Uint8Array(Buffer.from(content))], name)

describe('the policy of a new file', () => {
  it('is the built-in text, parsed, with the terms it defines', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('respondent')
    const { edition, parsed, glossary } = await client.policy.current({})
    expect(edition).toMatchObject({
      number: 1,
      title: '北松北部環境組合情報セキュリティ基本方針',
      state: 'current',
      adoptedAt: '2026-11-22T01:00:00.000Z',
      origin: 'builtIn',
    })
    expect(parsed.provisions).toHaveLength(11)
    expect(glossary.map(({ term }) => term)).toContain('情報資産')
  })

  it('is the text given at the set-up, where one was given', async () => {
    const { client, dataFolder } = aFreshProgram()
    await openFolder(client, dataFolder)
    await client.startup.setUp({ ...wizard, policy: { source: 'text', text: newText } })
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    expect((await client.policy.current({})).edition).toMatchObject({
      number: 1,
      title: '山川組合情報セキュリティ基本方針',
      origin: 'imported',
    })
  })

  it('refuses to set up with a text that has no article, and leaves nothing behind', async () => {
    const { client, dataFolder } = aFreshProgram()
    await openFolder(client, dataFolder)
    const refused = client.startup.setUp({ ...wizard, policy: { source: 'text', text: '方針\n守る。' } })
    await expect(refused).rejects.toMatchObject({ code: 'rule_violation', data: { rule: 'noArticles' } })
    expect((await client.startup.status({})).state).toBe('needsSetUp')
  })

  it('is shown in the wizard before anything is kept', async () => {
    const { client } = aFreshProgram()
    expect(await client.startup.builtInPolicy({})).toEqual({
      title: '北松北部環境組合情報セキュリティ基本方針',
      text: builtInText,
    })
  })
})

describe('policy.preview', () => {
  it('reads a CP932 file, says so, and keeps nothing', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    // 規程 / 第1条 守る。
    const bytes = Uint8Array.from([
      0x8b, 0x4b, 0x92, 0xf6, 0x0d, 0x0a, 0x91, 0xe6, 0x31, 0x8f, 0xf0, 0x20, 0x8e, 0xe7, 0x82, 0xe9, 0x81,
      0x42,
    ])
    const preview = await client.policy.preview({ file: file(bytes) })
    expect(preview).toMatchObject({ encoding: 'cp932', text: '規程\n第1条 守る。', articleCount: 1 })
    expect(await client.policyDocuments.list({})).toMatchObject([{ editionCount: 1, coming: [] }])
  })

  it('reads a pasted text with its warnings', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const { encoding, parsed } = await client.policy.preview({
      text: '規程\n第1条 一とする。\n第3条 三とする。',
    })
    expect(encoding).toBeNull()
    expect(parsed.warnings).toEqual([
      { line: 3, code: 'articleGap', message: expect.stringContaining('第1条の次が第3条') },
    ])
  })

  it('drops the page breaks and control characters a file brings', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('officer')
    const preview = await client.policy.preview({ file: file('規程\r\n第1条\u0007 守る。\f第2条 守る。') })
    expect(preview.text).toBe('規程\n第1条 守る。\n第2条 守る。')
  })

  it.each([
    ['a file that is no text', Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x00, 0x00]), 'binary'],
    ['a zip that is none', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]), 'broken'],
    ['a file of more than a megabyte', new Uint8Array(1_000_001).fill(0x41), 'tooLarge'],
    ['bytes of no known encoding', Uint8Array.from([0x81, 0x20, 0xff]), 'unknownEncoding'],
  ])('refuses %s', async (_, bytes, reason) => {
    const { signedInAs, incidents } = await aProgram()
    const client = await signedInAs('officer')
    const refused = client.policy.preview({ file: file(bytes) })
    await expect(refused).rejects.toMatchObject({ code: 'file_unreadable', data: { reason } })
    expect(incidents).toEqual([])
  })

  it('refuses a respondent', async () => {
    const { signedInAs } = await aProgram()
    const client = await signedInAs('respondent')
    await expect(client.policy.preview({ text: newText })).rejects.toMatchObject({ code: 'not_permitted' })
  })
})

const wizard = {
  organizationName: '北松北部環境組合',
  units: [{ name: '総務課', body: 'manager' as const }],
  administrator: { displayName: '管理 花子', loginName: 'admin', password: testPassword },
  backupFolder: null,
}
