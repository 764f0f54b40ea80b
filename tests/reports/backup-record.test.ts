import { describe, expect, it } from 'vitest'
import { drawBackupRecord } from '../../electron/reports/backup-record/draw-backup-record.ts'
import {
  type BackupRecordInput,
  buildBackupRecordReport,
} from '../../shared/domain/report/backup-record-model.ts'
import { readPdfText } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const backup = {
  madeAt: '2026-11-22T01:00:00.000Z',
  madeBy: '髙橋 花子',
  place: 'E:\\控え\\情報セキュリティ台帳-控え-20261122-100000.daicho',
  sizeBytes: 12_345_678,
  entryCount: 1_234,
  attachmentCount: 56,
  sha256: '0123456789abcdef'.repeat(4),
  hasPassphrase: true,
  programEdition: '0.1.0',
}
const input: BackupRecordInput = {
  organizationName: '北松北部環境組合',
  isSample: false,
  createdOn: '2026-11-22',
  createdAt: '2026-11-22T01:05:00.000Z',
  sealTitles: ['管理者', '事務局長', '担当'],
  backup,
}

describe('バックアップ控え', () => {
  it('names the file, its counts, its fingerprint and who made it, by which program', () => {
    expect(buildBackupRecordReport(input).values).toEqual([
      { label: '作成日時', value: '令和8年11月22日　10:00' },
      { label: '作成者', value: '髙橋 花子' },
      { label: 'ファイル名', value: '情報セキュリティ台帳-控え-20261122-100000.daicho' },
      { label: '作成した場所', value: 'E:\\控え\\' },
      { label: '大きさ', value: '12,345,678 バイト' },
      { label: '件数', value: '履歴 1,234件、添付ファイル 56件' },
      { label: '指紋（SHA-256）', value: Array(4).fill('01234567 89abcdef').join(' ') },
      { label: 'プログラムの版', value: '0.1.0' },
      { label: '合言葉', value: 'あり' },
    ])
  })

  it('leaves the place of the passphrase to be written only where there is one', () => {
    const blankOf = (hasPassphrase: boolean) =>
      buildBackupRecordReport({ ...input, backup: { ...backup, hasPassphrase } }).blanks[1]
    expect(blankOf(true)).toEqual({ label: '合言葉の保管場所', value: '' })
    expect(blankOf(false)).toEqual({ label: '合言葉の保管場所', value: '合言葉なし' })
  })

  it('is one page with boxes for the seals', () => {
    const pdf = drawBackupRecord(testFonts(), buildBackupRecordReport(input))
    expect(readPdfText(pdf).match(/\f/g)).toHaveLength(1)
    const text = readPdfText(pdf).replace(/\s/g, '')
    for (const words of [
      '確認',
      '管理者',
      '事務局長',
      '担当',
      'バックアップ控え',
      '1,234件',
      '合言葉の保管場所',
    ])
      expect(text).toContain(words)
  })

  it('says so where there is no good backup yet', () => {
    const text = readPdfText(
      drawBackupRecord(testFonts(), buildBackupRecordReport({ ...input, backup: null })),
    )
    expect(text).toContain('正しいことを確かめた控えは、まだない。')
  })
})
