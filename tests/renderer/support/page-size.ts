// jsdom lays nothing out; long lists draw only the rows that fit, so every element is given a window's size
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 700 })
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1200 })

// the router scrolls to the top of a screen, which jsdom only complains about
window.scrollTo = () => undefined
