import { createRootRoute } from '@tanstack/react-router'
import { Frame } from '../frame/frame.tsx'
import { MissingScreen } from '../frame/missing-screen.tsx'

export const root = createRootRoute({ component: Frame, notFoundComponent: MissingScreen })
