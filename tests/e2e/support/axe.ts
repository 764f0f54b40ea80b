import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails where axe finds anything on the screen as it stands; the name tells which screen it was. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // Electron cannot open the blank page that axe would collect its results on
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  // what react-aria reads aloud and takes away again, not a part of the screen
  const { violations } = await builder.exclude('[data-live-announcer]').analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html }) => html.slice(0, 200)),
  }))
  expect(found, screen).toEqual([])
}
