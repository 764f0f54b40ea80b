import { toLocalDate, toLocalTime } from '../calendar/calendar-date.ts'
import { toWareki } from '../calendar/wareki.ts'

export type BackupRecordInput = Readonly<{
  organizationName: string
  isSample: boolean
  createdOn: string
  createdAt: string
  /** Who confirms the paper, from the set 決裁欄. */
  sealTitles: readonly string[]
  /** The last good one; null before the first. */
  backup: Readonly<{
    madeAt: string
    madeBy: string
    place: string
    sizeBytes: number
    entryCount: number
    attachmentCount: number
    /** Of the whole file; null for a copy of an earlier release. */
    sha256: string | null
    hasPassphrase: boolean
    programEdition: string
  }> | null
}>

/** バックアップ控え as plain values. */
export type BackupRecordReport = Readonly<{
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  title: string
  lead: string
  values: readonly Readonly<{ label: string; value: string }>[]
  /** What is filled in by pen. */
  blanks: readonly Readonly<{ label: string; value: string }>[]
  sealTitles: readonly string[]
  notes: readonly string[]
}>

const written = '　年　　月　　日'

/** Builds the paper that is kept with a backup: what the file is, and where it and its passphrase lie. */
export function buildBackupRecordReport(input: BackupRecordInput): BackupRecordReport {
  const { backup } = input
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    title: 'バックアップ控え',
    lead:
      backup === null
        ? '正しいことを確かめた控えは、まだない。'
        : '次の控えを作り、読み直して、ハッシュ、件数及び記録が正しいことを確かめた。',
    values: backup === null ? [] : toValues(backup),
    blanks: backup === null ? [] : toBlanks(backup.hasPassphrase),
    sealTitles: input.sealTitles,
    notes: [
      'この紙は、控えとは別の場所に保管する。復元する前に予行し、画面に出る指紋がこの紙と同じことを確かめる。',
      '合言葉そのものは、この紙に書かない。合言葉を失うと、控えは誰にも開けない。',
    ],
  }
}

function toValues(backup: NonNullable<BackupRecordInput['backup']>) {
  const { madeAt, madeBy, place, sizeBytes, entryCount, attachmentCount, programEdition } = backup
  const name = place.split(/[\\/]/).at(-1) ?? ''
  return [
    { label: '作成日時', value: `${toWareki(toLocalDate(madeAt))}　${toLocalTime(madeAt)}` },
    { label: '作成者', value: madeBy === '' ? '記録なし' : madeBy },
    { label: 'ファイル名', value: name },
    { label: '作成した場所', value: place.slice(0, place.length - name.length) },
    { label: '大きさ', value: `${sizeBytes.toLocaleString('ja-JP')} バイト` },
    {
      label: '件数',
      value: `履歴 ${entryCount.toLocaleString('ja-JP')}件、添付ファイル ${attachmentCount.toLocaleString('ja-JP')}件`,
    },
    { label: '指紋（SHA-256）', value: toGroups(backup.sha256) },
    { label: 'プログラムの版', value: programEdition === '' ? '記録なし' : programEdition },
    { label: '合言葉', value: backup.hasPassphrase ? 'あり' : 'なし' },
  ]
}

/** Eight digits at a time, so that two people can read them to each other. */
function toGroups(sha256: string | null): string {
  return sha256 === null ? '記録なし' : (sha256.match(/.{8}/g) ?? []).join(' ')
}

function toBlanks(hasPassphrase: boolean) {
  return [
    { label: '控え（USB メモリなど）の保管場所', value: '' },
    { label: '合言葉の保管場所', value: hasPassphrase ? '' : '合言葉なし' },
    { label: '保管した日', value: written },
    { label: '復元の予行をした日', value: written },
  ]
}
