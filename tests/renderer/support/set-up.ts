// Run before each test file of the renderer, which share one document (`one-dom.ts`): every test leaves an empty page.
import './page-size.ts'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// a loaded machine is slow, not wrong
configure({ asyncUtilTimeout: 5000 })

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  document.body.replaceChildren()
  localStorage.clear()
  sessionStorage.clear()
})
