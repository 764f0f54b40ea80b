import type { TestClient } from '../../support/a-program.ts'
import { marks } from './marks.ts'

/** A measure of the body's own with a mark in all that is written of it, checked this year and with evidence. */
export async function addMeasures(officer: TestClient) {
  const made = await officer.measures.create({
    ...{ title: marks.measureTitle.text, description: '鍵を替える。', provisions: ['第7条(2)'] },
    ...{
      ordinanceItems: [3],
      state: 'implemented',
      declinedReason: '',
      ownerTitle: '課長',
      ownerUnitId: null,
    },
    ...{ evidence: '写真', checkIntervalMonths: 12, nextCheckOn: null, note: marks.measureNote.text },
    questions: [{ audience: 'staff', code: 'S04' }],
  })
  const [check] = await officer.measures.recordChecks({
    ...{ fiscalYear: 2026, checkedOn: '2026-11-20', result: 'kept', note: marks.measureCheckNote.text },
    measures: [{ measureId: made.id, expectedRowVersion: made.rowVersion }],
  })
  if (check === undefined) throw new Error('no check')
  const text = `%PDF-1.7\n${marks.measureEvidenceText.text}\n%%EOF\n`
  const file = new File([text], `${marks.measureEvidenceName.text}.pdf`)
  const attachment = await officer.measures.attach({ measureId: made.id, file })
  const { measure } = await officer.measures.get({ measureId: made.id, fiscalYear: 2026 })
  return { measure, check, attachment }
}
