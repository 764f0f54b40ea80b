import type { MessageTable } from '../messages.ts'

/** Why a register was not written, and what to do. */
export const assetExportMessages: MessageTable = {
  notInEncoding: ({ count }) =>
    `Shift_JIS にない文字が${String(count)}か所あるため、書き出していません。UTF-8 を選ぶか、書き換えを選んでください。`,
}
