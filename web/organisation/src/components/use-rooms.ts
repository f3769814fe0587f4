import { useEffect, useState } from 'preact/hooks'

type Rooms = typeof import('../screens/rooms.ts').rooms

const again = 3_000
let fetched: Rooms | null = null

/** The screens that are not part of the first load, or null while they are on their way. Asks again until they are here. */
export function useRooms(): Rooms | null {
  const [rooms, setRooms] = useState(fetched)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const fetch = () => {
      import('../screens/rooms.ts').then(
        (here) => {
          fetched = here.rooms
          if (!left) setRooms(fetched)
        },
        () => {
          if (!left) timer = setTimeout(fetch, again)
        },
      )
    }
    if (!fetched) fetch()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [])
  return rooms
}
