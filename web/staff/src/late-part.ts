import { useEffect, useState } from 'preact/hooks'

const again = 3_000

/**
 * A part of the app that is not in the first load. The hook gives it, or null while it is on its way;
 * a network that fails is asked again until the part is here.
 */
export function latePart<Part>(fetch: () => Promise<Part>): () => Part | null {
  let fetched: { part: Part } | null = null
  return () => {
    const [held, setHeld] = useState(fetched)
    useEffect(() => {
      let timer: ReturnType<typeof setTimeout> | undefined
      let left = false
      const bring = () => {
        fetch().then(
          (part) => {
            fetched ??= { part }
            if (!left) setHeld(fetched)
          },
          () => {
            if (!left) timer = setTimeout(bring, again)
          },
        )
      }
      if (!fetched) bring()
      return () => {
        left = true
        clearTimeout(timer)
      }
    }, [])
    return held?.part ?? null
  }
}
