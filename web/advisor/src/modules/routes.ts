export type Route =
  | { at: 'today' }
  | { at: 'cases'; id: string | null }
  | { at: 'settings' }
  | { at: 'texts' }

const uuid = /^\/cases\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function routeOf(path: string): Route {
  const id = uuid.exec(path)?.[1]
  if (id) return { at: 'cases', id }
  if (path.startsWith('/cases')) return { at: 'cases', id: null }
  if (path === '/texts') return { at: 'texts' }
  if (path === '/settings') return { at: 'settings' }
  return { at: 'today' }
}

export function pathOf(route: Route): string {
  switch (route.at) {
    case 'today':
      return '/today'
    case 'texts':
      return '/texts'
    case 'settings':
      return '/settings'
    case 'cases':
      return route.id === null ? '/cases' : `/cases/${route.id}`
  }
}
