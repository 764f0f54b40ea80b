import { describe, expect, it } from 'vitest'
import type { Role } from '../../shared/domain/account/role.ts'
import { aProgram } from '../support/a-program.ts'
import { giveKeyToAll } from '../support/give-key.ts'
import { readPdfText } from '../support/pdf.ts'
import { aDocumentInForce, theBasicPolicy } from '../support/some-documents.ts'

async function aList(role: Role, includesProcedures: boolean) {
  const { signedInAs } = await aProgram()
  const officer = await signedInAs('officer')
  await aDocumentInForce(officer, 'standard', { name: '取扱基準' })
  await aDocumentInForce(officer, 'procedure', { name: '鍵の手順', readers: ['officer', 'auditor'] })
  await officer.policyDocuments.addMemo({
    ...{ judgement: 'notExempt', judgedOn: '2026-11-20', judgedBy: '事務局長' },
    grounds: 'LGWANにつながっている。\n個人情報も多い。',
  })
  const client = role === 'officer' ? officer : await signedInAs(role)
  if (role !== 'officer' && role !== 'administrator') await giveKeyToAll(officer)
  const file = await client.reports.preview({ kind: 'policy-document-list', includesProcedures })
  const text = readPdfText(new Uint8Array(await file.arrayBuffer())).replace(/[ \u3000]/g, '')
  return { name: file.name, pages: text.split('\f').slice(0, -1), text, officer }
}

describe('方針文書一覧', () => {
  it('lists every document with its editions and days, and the memo with its grounds', async () => {
    const { text, officer } = await aList('officer', true)
    const policy = await theBasicPolicy(officer)
    for (const words of [policy.name, '取扱基準', '鍵の手順', '実施手順（非公開）'])
      expect(text).toContain(words)
    expect(text).toMatch(/第1版現行訓令第3号管理者R8\.11\.20R8\.11\.20管理者R8\.11\.20/)
    expect(text).toContain('令和8年11月20日当たらない（適用される）事務局長')
    expect(text).toContain('LGWANにつながっている。')
  })

  it.each<[Role, boolean, boolean]>([
    ['officer', true, true],
    ['auditor', true, true],
    ['officer', false, false],
    ['approver', true, false],
    ['administrator', true, false],
  ])(
    'shows %s (実施手順 wanted: %s) the 実施手順: %s, and is marked 非公開 only then',
    async (role, wanted, isShown) => {
      const { name, pages } = await aList(role, wanted)
      for (const page of pages) {
        expect(page.includes('取扱区分非公開')).toBe(isShown)
        expect(page.includes('印刷')).toBe(isShown)
      }
      expect(pages.join('').includes('鍵の手順')).toBe(isShown)
      expect(name.startsWith('【非公開】')).toBe(isShown)
    },
  )

  it('is not for those who do not read results', async () => {
    await expect(aList('respondent', false)).rejects.toMatchObject({ code: 'not_permitted' })
  })
})
