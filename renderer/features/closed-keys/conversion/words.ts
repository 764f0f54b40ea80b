import type { Leftover } from '../../../../shared/contract/conversions.ts'
import type { MessageTable } from '../../../components/messages.ts'

/** Why the encrypting did not come to its end. */
export const conversionMessages: MessageTable = {
  importGivenUp: '中止しました。記録は前のままで、データフォルダを写し取れる人には実施手順が読めます。',
  workingAlone: 'ほかの作業が終わるのを待っています。少し待ってから、もう一度押してください。',
  storage_full:
    'ディスクの空きが足りません。記録と同じくらいの空きを作ってから、もう一度押してください。記録は失われていません。',
}

export const leftoverWords: Readonly<Record<Leftover['kind'], string>> = {
  copy: 'プログラムを新しくしたときの写し',
  aside: '復元する前のフォルダ',
  moved: '移す前のフォルダ',
}
