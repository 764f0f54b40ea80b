import type { FeatureWords } from './feature-words.ts'

/** The history's words of the body, its key and its backups. */
export const organizationWords: FeatureWords = {
  acts: {
    'organization.update': '設定を変えました',
    'bodyKey.make': '電子署名の鍵と証明書を作りました',
    // of the releases before the setting had more than its place
    'backups.setFolder': '控えの保存先を変えました',
    'backups.updateSetting': '控えの設定を変えました',
    'backups.run': '控えを作りました',
    'backups.restore': '控えから復元しました',
    'startup.fullCheck': '記録のすべてを点検し、異常がないことを確かめました',
    'dataFolder.move': '記録の保存場所を移しました',
  },
  kinds: {
    organization: '組合',
    bodyKey: '電子署名の鍵',
    backup: '控え',
    backupSetting: '控えの設定',
    restore: '復元',
    fullCheck: '記録の点検',
    dataFolder: '記録の保存場所',
  },
  fields: {
    addressee: '宛名',
    sender: '発信者',
    // of the releases before each box named who signs there
    approvalTitles: '決裁欄の職名',
    approvalBoxes: '決裁欄',
    inspectionResultFormNumber: '様式番号',
    idleLockMinutes: 'ロックまでの分',
    isSample: '見本',
    holder: '証明書の名義',
    fingerprint: '証明書の指紋',
    validUntil: '有効期限',
    certificateHash: '保管した証明書の指紋',
    privateKeyHash: '保管した秘密鍵の指紋',
    folder: 'フォルダ',
    keptCount: '残す数',
    dueDays: '作る間隔（日）',
    asksPassphrase: '合言葉をかける',
    madeBy: '作った人',
    attachmentCount: '添付ファイルの数',
    entryCount: '履歴の件数',
    hasPassphrase: '合言葉',
    dataFolder: '記録の保存場所',
    backupMadeAt: '控えを作った日時',
    backupMadeBy: '控えを作った人',
  },
}
