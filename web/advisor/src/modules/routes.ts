export type PracticePlace = 'organisations' | 'people' | 'contracts' | 'rules'
export type Route =
  | { at: 'today' }
  | { at: 'cases'; id: string | null; part?: 'handover' }
  | { at: 'absence' }
  /** Work for an organisation besides cases. */
  | { at: 'advice' }
  | { at: 'settings' }
  | { at: 'texts' }
  | { at: 'intervision' }
  /** For practice managers. `id` is an organisation, or `new`. */
  | { at: 'practice'; place: PracticePlace; id: string | null }
  | { at: 'terms' }
  | { at: 'yearly'; report: { organisation: string; year: number } | null }

const practice = /^\/practice\/(organisations|people|contracts|rules)$/
const practiceOrganisation = /^\/practice\/organisations\/(new|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const yearly = /^\/yearly-reports(?:\/([0-9a-f-]{36})\/(\d{4}))?$/
const uuid = /^\/cases\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\/handover)?$/

export function routeOf(path: string): Route {
  const [, id, part] = uuid.exec(path) ?? []
  if (id) return { at: 'cases', id, ...(part ? { part: 'handover' } : {}) }
  if (path.startsWith('/cases')) return { at: 'cases', id: null }
  if (path === '/intervision') return { at: 'intervision' }
  if (path === '/texts') return { at: 'texts' }
  if (path === '/absence') return { at: 'absence' }
  if (path === '/advice') return { at: 'advice' }
  if (path === '/settings') return { at: 'settings' }
  const place = practice.exec(path)
  if (place) return { at: 'practice', place: place[1] as PracticePlace, id: null }
  const organisation = practiceOrganisation.exec(path)?.[1]
  if (organisation) return { at: 'practice', place: 'organisations', id: organisation }
  const report = yearly.exec(path)
  if (report) {
    const [, organisation, year] = report
    return { at: 'yearly', report: organisation ? { organisation, year: Number(year) } : null }
  }
  if (path === '/terms') return { at: 'terms' }
  return { at: 'today' }
}

export function pathOf(route: Route): string {
  switch (route.at) {
    case 'today':
      return '/today'
    case 'intervision':
      return '/intervision'
    case 'texts':
      return '/texts'
    case 'terms':
      return '/terms'
    case 'yearly': {
      const { report } = route
      return report ? `/yearly-reports/${report.organisation}/${report.year}` : '/yearly-reports'
    }
    case 'absence':
      return '/absence'
    case 'advice':
      return '/advice'
    case 'settings':
      return '/settings'
    case 'practice':
      return route.id === null ? `/practice/${route.place}` : `/practice/${route.place}/${route.id}`
    case 'cases':
      return route.id === null ? '/cases' : `/cases/${route.id}${route.part ? `/${route.part}` : ''}`
  }
}
