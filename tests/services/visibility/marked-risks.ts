import type { TestClient } from '../../support/a-program.ts'
import { marks } from './marks.ts'

type Threat = Awaited<ReturnType<TestClient['threats']['create']>>
type Asset = Awaited<ReturnType<TestClient['assets']['create']>>

const rating = { likelihood: 2, loss: 3, threatLevel: null, vulnerability: null, importance: null } as const

/** A threat of the body's own, a closed analysis and a running one, with a mark in all that is written of them. */
export async function addRisks(officer: TestClient, asset: Asset) {
  const threat = await officer.threats.create({
    ...{ group: 1, title: marks.threatTitle.text, description: marks.threatDescription.text },
    ...{ assetKinds: [], measureCategories: ['physical'], usualLevel: 2 },
  })
  const closedAnalysis = await open(officer, 2025)
  const closedRisk = await addRisk(officer, { riskAnalysisId: closedAnalysis.id, threat, asset })
  const accepted = await accept(officer, closedAnalysis.id, closedRisk)
  const closed = await close(officer, closedAnalysis)
  const opened = await open(officer, 2026)
  const found = await officer.riskAnalyses.listForThreat({ threatId: threat.id })
  const [carried] = found
  if (carried === undefined) throw new Error('a risk that was carried over')
  const { risk, acceptances } = await officer.riskAnalyses.getRisk({ riskId: carried.riskId })
  const [acceptance] = acceptances
  if (acceptance === undefined) throw new Error('an acceptance that was carried over')
  const scans = accepted.acceptances.flatMap(({ scan }) => scan ?? [])
  return { threat, closed, closedRisk: accepted.risk, open: opened, risk, acceptance, scans }
}

function open(officer: TestClient, fiscalYear: number) {
  return officer.riskAnalyses.open({
    ...{ fiscalYear, startedOn: `${fiscalYear}-11-01`, purpose: marks.riskPurpose.text },
    ...{ isCarriedOver: true, hasBaselineRisks: false },
  })
}

type Place = { riskAnalysisId: Parameters<TestClient['riskAnalyses']['addRisks']>[0]['riskAnalysisId'] }

async function addRisk(
  officer: TestClient,
  { riskAnalysisId, threat, asset }: Place & { threat: Threat; asset: Asset },
) {
  const { riskIds } = await officer.riskAnalyses.addRisks({
    riskAnalysisId,
    risks: [
      {
        subject: { kind: 'group', name: marks.riskSubject.text, assetIds: [asset.id] },
        threatId: threat.id,
      },
    ],
  })
  const [riskId] = riskIds
  if (riskId === undefined) throw new Error('a risk')
  const { risk } = await officer.riskAnalyses.updateRisk({
    ...{ riskId, expectedRowVersion: 1, rating, reason: marks.ratingReason.text, note: marks.riskNote.text },
  })
  const treated = await officer.riskAnalyses.setTreatment({
    ...{ riskId, expectedRowVersion: risk.rowVersion, treatment: 'accept', plan: marks.treatmentPlan.text },
    ...{ ownerTitle: '課長', ownerUnitId: null, dueOn: null, doneOn: null },
    residual: { ...rating, likelihood: null, loss: null },
  })
  return treated.risk
}

async function accept(
  officer: TestClient,
  riskAnalysisId: Place['riskAnalysisId'],
  { id: riskId, rowVersion }: Awaited<ReturnType<typeof addRisk>>,
) {
  await officer.riskAnalyses.accept({
    ...{ riskAnalysisId, risks: [{ riskId, expectedRowVersion: rowVersion }], way: 'paper' },
    ...{ acceptedBy: marks.riskAcceptor.text, title: '事務局長', acceptedOn: '2025-11-20', validUntil: null },
    reason: marks.acceptanceReason.text,
    file: new File(
      [`%PDF-1.7\n${marks.acceptanceScanText.text}\n%%EOF\n`],
      `${marks.acceptanceScanName.text}.pdf`,
    ),
  })
  return officer.riskAnalyses.getRisk({ riskId })
}

async function close(officer: TestClient, { id, rowVersion }: Awaited<ReturnType<typeof open>>) {
  const worded = await officer.riskAnalyses.update({
    ...{ riskAnalysisId: id, expectedRowVersion: rowVersion, startedOn: '2025-11-01' },
    ...{ purpose: marks.riskPurpose.text, overview: marks.riskOverview.text },
  })
  return officer.riskAnalyses.close({
    ...{ riskAnalysisId: id, expectedRowVersion: worded.rowVersion, closedOn: '2025-12-01' },
  })
}
