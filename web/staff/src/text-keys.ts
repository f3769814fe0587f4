import type { SetupError } from './enrolment.ts'
import type { LiveState } from './live.ts'
import type { UnlockError } from './session.ts'

type Frame =
  | 'skip'
  | 'nav'
  | 'lock'
  | 'signOut'
  | 'language'
  | `language.${'nl' | 'en'}`
  | `live.${LiveState}`
  | 'offline'
  | 'lockWarning'
  | 'lockStay'
  | `confirm.${'yes' | 'no'}`
  | 'errors'
  | 'starting'
  | 'retry'
  | `unreachable.${'title' | 'text'}`
  | 'today'
  | 'tomorrow'
  | 'yesterday'

type Gate =
  | `a0.${'title' | 'gates' | 'signIn' | 'signedOut' | 'phrase' | 'unlock' | 'unlocking' | 'passkey'}`
  | `a0.locked.${'title' | 'idle' | 'unsent'}`
  | `a0.${'signedOut.unsent' | 'signIn.tab' | 'signedIn' | 'lost'}`
  | 'a0.phrase.show'
  | 'a0.recovery'
  | `a0.recovery.${'back' | 'code' | 'hint'}`
  | `a0.error.${UnlockError}`
  | `a0.waiting.${'one' | 'many' | 'none' | 'due'}`

type Setup =
  | `setup.${'title' | 'intro' | 'lost' | 'step1' | 'step2' | 'step3' | 'repeat' | 'finish' | 'busy' | 'generated'}`
  | `setup.words.${'text' | 'again'}`
  | 'setup.own'
  | `setup.own.${'label' | 'hint' | 'warning'}`
  | 'setup.passkey'
  | `setup.passkey.${'text' | 'done' | 'failed' | 'unsupported'}`
  | `setup.kit.${'text' | 'print' | 'code' | 'group' | 'hint'}`
  | `setup.error.${SetupError | 'sign-in-again' | 'conflict' | 'failed'}`
  | `kit.${'title' | 'text' | 'keep' | 'made'}`

type Access =
  | 'a14.access'
  | `a14.access.${'phrase' | 'kit'}`
  | `a14.access.passkeys.${'none' | 'one' | 'many'}`
  | `a14.${'add-passkey' | 'new-kit' | 'change-phrase' | 'passkey.done' | 'failed' | 'sign-in-again'}`
  | `a14.renew.${'title' | 'text' | 'kit.title' | 'kit.text' | 'current' | 'save' | 'cancel' | 'busy' | 'done' | 'wrong'}`
  | 'a14.history'
  | `history.${'joined' | 'left' | 'back'}`

type Files = `file.${'open' | 'download' | 'opening' | 'saved' | 'failed' | 'picture'}`

/** What the shared screens say; every app has a text for each of these in each language. */
export type StaffKey = Frame | Gate | Setup | Access | Files
