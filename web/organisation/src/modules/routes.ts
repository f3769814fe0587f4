export type Route =
  | { at: 'reports' }
  | { at: 'report'; thread: string }
  | { at: 'register' }
  | { at: 'settings' }

const report = /^\/reports\/([0-9a-f]{32})$/

export function routeOf(path: string): Route {
  const thread = report.exec(path)?.[1]
  if (thread) return { at: 'report', thread }
  if (path === '/register') return { at: 'register' }
  return path === '/settings' ? { at: 'settings' } : { at: 'reports' }
}

export function pathOf(route: Route): string {
  return route.at === 'report' ? `/reports/${route.thread}` : `/${route.at}`
}
