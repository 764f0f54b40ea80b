import { expect, it } from 'vitest'
import { getReadyFolder } from '../../../electron/services/program-state.ts'
import { aFreshProgram } from '../../support/a-program.ts'
import { findPlainTexts } from '../../support/data-folder-texts.ts'
import { aReleasedBackup } from '../../support/released-backups.ts'

type Db = ReturnType<typeof getReadyFolder>['db']

/** Lines of 実施手順 that stand in no other document, which is public. */
function listOwnLines(db: Db): string[] {
  const select = (condition: string) =>
    db
      .prepare(
        `SELECT source_text FROM edition JOIN policy_document ON policy_document.id = policy_document_id
         WHERE policy_document.kind ${condition}`,
      )
      .pluck()
      .all()
      .map(String)
  const others = select("<> 'procedure'").join('\n')
  const lines = select("= 'procedure'").flatMap((text) => text.split('\n'))
  return lines.map((line) => line.trim()).filter((line) => line.length > 20 && !others.includes(line))
}

// the oldest kept states have no 実施手順
it.each(['schema-29.zip'])(
  'the records of %s, brought in on a new PC, keep no line of a 実施手順 that can be read',
  async (name) => {
    const { client, program, dataFolder, incidents } = aFreshProgram()
    await client.restores.run({ file: await aReleasedBackup(name), passphrase: null })
    // a sample of that release, whose accounts keep the password of then
    const { samplePassword } = await client.session.listSignInNames({})
    await client.session.signIn({ loginName: '管理者', password: samplePassword ?? '' })
    const { db } = getReadyFolder(program.state)
    const lines = listOwnLines(db)
    expect(lines.length).toBeGreaterThan(2)
    expect(findPlainTexts([dataFolder], lines).length).toBeGreaterThan(0)
    expect(await client.conversions.run({})).toMatchObject({ plainTexts: 0, plainFiles: 0, isSwept: true })
    for (const { place } of await client.conversions.listLeftovers({}))
      await client.conversions.removeLeftover({ place })
    expect(findPlainTexts([dataFolder], lines)).toEqual([])
    expect(await client.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
    const procedure = (await client.policyDocuments.list({})).find(({ kind }) => kind === 'procedure')
    expect(procedure?.name).not.toContain('鍵がない')
    expect(incidents).toEqual([])
  },
  180_000,
)
