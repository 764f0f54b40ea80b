import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { CertificateSection } from '../../../renderer/features/organization/certificate-section.tsx'
import { fakeApi } from '../support/fake-api.tsx'
import { renderScreen } from '../support/render-screen.tsx'

const certificate = {
  holder: '北松北部環境組合',
  madeAt: '2026-11-22T16:00:00.000Z',
  validUntil: '2046-11-21T16:00:00.000Z',
  sha256: '979aa26df57a423330f899688ce3b7cfea26e614ed8de84734eaa4f6d33d2b58',
}

describe('CertificateSection', () => {
  it('names the holder, the end by era and the fingerprint as it is read out', async () => {
    fakeApi({ 'organization.certificate': certificate })
    await renderScreen(<CertificateSection />)
    expect((await screen.findByText('北松北部環境組合')).textContent).toBeTruthy()
    expect(screen.getByText('令和28年11月22日')).toBeTruthy()
    expect(
      screen.getByText('979aa26d f57a4233 30f89968 8ce3b7cf ea26e614 ed8de847 34eaa4f6 d33d2b58'),
    ).toBeTruthy()
    expect(screen.getByText(/信頼済みルートとして使用/)).toBeTruthy()
  })

  it('saves the certificate as a file', async () => {
    URL.createObjectURL = vi.fn(() => 'blob:certificate')
    const { calls } = fakeApi({
      'organization.certificate': certificate,
      'organization.exportCertificate': new File(['x'], '証明書.cer'),
    })
    await renderScreen(<CertificateSection />)
    await userEvent.click(await screen.findByRole('button', { name: '証明書を保存（.cer）' }))
    expect(calls.map(({ name }) => name)).toContain('organization.exportCertificate')
    await vi.waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled())
  })
})
