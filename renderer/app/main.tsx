import '@fontsource/biz-udpgothic/400.css'
import '@fontsource/biz-udpgothic/700.css'
import '../styles/index.css'
import '../styles/rare-characters.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectApi } from '../api/client.ts'
import { openLink } from '../api/open-link.ts'
import { createQueryClient } from '../api/query-client.ts'
import { applyTextSize, readTextSize } from '../components/text-size.ts'
import { App } from './app.tsx'
import { createProgramRouter } from './router.ts'

const container = document.getElementById('program')
if (container === null) throw new Error('index.html has no #program')

connectApi(openLink(window))
applyTextSize(readTextSize())
createRoot(container).render(
  <StrictMode>
    <App queryClient={createQueryClient()} router={createProgramRouter()} />
  </StrictMode>,
)
