import { unbase64url } from '@klankbord/protocol/bytes'
import { useEffect, useState } from 'preact/hooks'

type Props = {
  /** A PNG in base64url, or empty. */
  logo: string
  alt: string
  testid: string
}

/** A logo as reporters see it. */
export function LogoPicture({ logo, alt, testid }: Props) {
  const [url, setUrl] = useState('')
  useEffect(() => {
    if (logo === '') return setUrl('')
    const made = URL.createObjectURL(new Blob([unbase64url(logo)], { type: 'image/png' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [logo])
  return url ? <img class="logo" src={url} alt={alt} data-testid={testid} /> : null
}
