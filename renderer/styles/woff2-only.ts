import type { Plugin } from 'vite'

/** Leaves the old .woff copies of the screen font out of the build: every browser it runs in reads .woff2. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('biz-udpgothic') || !id.endsWith('.css')) return null
      return code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '')
    },
  }
}
