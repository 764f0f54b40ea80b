import type { BodyCertificate } from '../../shared/contract/organization.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../shared/domain/calendar/wareki.ts'
import type { BodyKeyId } from '../../shared/domain/id/branded-id.ts'
import {
  type BodyKeyRow,
  findActiveBodyKey,
  getBodyKey,
  insertBodyKey,
} from '../data/repositories/body-key-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { type KeyMaterial, makeKeyMaterial, readCertificate } from '../files/certificate.ts'
import { toSha256 } from './history-chain.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** The certificate others check the body's reports with. Records of an earlier release get their key here. */
export async function showCertificate(context: ServiceContext): Promise<BodyCertificate> {
  const { certificatePem, madeAt } = await ensureBodyKey(context)
  const { holder, validUntil, sha256 } = readCertificate(certificatePem)
  return { holder, madeAt, validUntil, sha256 }
}

/** The certificate as a `.cer` file, which Windows and Adobe Acrobat open. It holds no secret. */
export async function exportCertificate(context: ServiceContext): Promise<File> {
  const { certificatePem, madeAt } = await ensureBodyKey(context)
  const { holder, der } = readCertificate(certificatePem)
  const name = `${holder}_電子署名の証明書_${toWarekiShort(toLocalDate(madeAt))}`.replace(
    /[\\/:*?"<>|\p{Cc}\p{Cs}]/gu,
    '＿',
  )
  return new File([new Uint8Array(der)], `${name}.cer`, { type: 'application/pkix-cert' })
}

/** The same surroundings, but what is drawn comes out signed with the body's own key. */
export function withSignature(context: ServiceContext): ServiceContext {
  return {
    ...context,
    drawReport: async (kind, model, signal) => {
      const { certificatePem, privateKeyPem } = await ensureBodyKey(context)
      return context.drawReport(kind, model, signal, { certificatePem, privateKeyPem })
    },
  }
}

/** Keeps a fresh key as the one that signs. Part of the caller's transaction. */
export function keepBodyKey(context: ServiceContext, material: KeyMaterial): BodyKeyRow {
  const id: BodyKeyId = context.newId()
  insertBodyKey(context.db, { id, ...material, madeAt: context.now().toISOString() })
  const key = getBodyKey(context.db, id)
  const { holder, validUntil, sha256 } = readCertificate(key.certificatePem)
  const after = { holder, validUntil, fingerprint: sha256, ...toRecordedBodyKey(key) }
  recordChange(context, { act: 'bodyKey.make', recordKind: 'bodyKey', recordId: id, before: null, after })
  return key
}

/** A key as the history keeps it: the private half by its hash alone, from which it cannot be made again. */
export function toRecordedBodyKey({ id: _, certificatePem, privateKeyPem, ...fields }: BodyKeyRow) {
  return { ...fields, certificateHash: toSha256(certificatePem), privateKeyHash: toSha256(privateKeyPem) }
}

/** The key that signs, made now where the records have none. */
async function ensureBodyKey(context: ServiceContext): Promise<BodyKeyRow> {
  const found = findActiveBodyKey(context.db)
  if (found) return found
  const material = await makeKeyMaterial(getOrganization(context.db).name, context.now())
  // another call may have made one meanwhile
  return inTransaction(context, () => findActiveBodyKey(context.db) ?? keepBodyKey(context, material))
}
