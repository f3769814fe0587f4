export type Route =
  | { at: 'reports' }
  | { at: 'report'; thread: string }
  | { at: 'register' }
  | { at: 'advice' }
  | { at: 'requests' }
  | { at: 'awareness' }
  | { at: 'settings' }
  /** One year, or the list. */
  | { at: 'yearly'; year: number | null }

const yearly = /^\/yearly-reports(?:\/(\d{4}))?$/
const report = /^\/reports\/([0-9a-f]{32})$/

export function routeOf(path: string): Route {
  const thread = report.exec(path)?.[1]
  if (thread) return { at: 'report', thread }
  const year = yearly.exec(path)
  if (year) return { at: 'yearly', year: year[1] ? Number(year[1]) : null }
  if (path === '/register') return { at: 'register' }
  if (path === '/advice') return { at: 'advice' }
  if (path === '/awareness') return { at: 'awareness' }
  if (path === '/advice-requests') return { at: 'requests' }
  return path === '/settings' ? { at: 'settings' } : { at: 'reports' }
}

export function pathOf(route: Route): string {
  if (route.at === 'requests') return '/advice-requests'
  if (route.at === 'yearly') return route.year === null ? '/yearly-reports' : `/yearly-reports/${route.year}`
  return route.at === 'report' ? `/reports/${route.thread}` : `/${route.at}`
}
