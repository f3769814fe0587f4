import { Details } from '@klankbord/kit/Details.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Block } from '../modules/information.ts'
import type { Say } from '../modules/language.ts'
import { Blocks } from './Blocks.tsx'

type Props = {
  say: Say
  takeFocus: boolean
  readers: string
  agreed: string
  /** Under the policy upfront: who may read during an absence. */
  upfront: string | null
  blocks: readonly Block[]
  version: string
  onTryExit: () => void
  onContinue: () => void
}

/** R1: what somebody should know before the first word, in the order in which it matters under stress. */
export function About(props: Props) {
  const { say } = props
  return (
    <main data-testid="r1" class="screen">
      <StepTitle takeFocus={props.takeFocus}>{say('r1.h1')}</StepTitle>
      <p data-testid="r1-device">
        <FirstStrong text={say('r1.device')} />
      </p>
      <p data-testid="r1-exit-info">
        <FirstStrong text={say('r1.exit')} />
      </p>
      <p>
        <button
          type="button"
          data-testid="r1-try-exit"
          aria-describedby="r1-try-hint"
          onClick={props.onTryExit}
        >
          {say('r1.try')}
        </button>{' '}
        <span class="hint" id="r1-try-hint">
          {say('r1.tryHint')}
        </span>
      </p>
      <p data-testid="r1-readers">
        <FirstStrong text={say('r1.readers', { readers: props.readers })} />
      </p>
      {props.upfront && <p>{props.upfront}</p>}
      <p data-testid="r1-exceptions">
        <FirstStrong text={say('r1.exceptions')} /> {props.agreed}
      </p>
      <button type="button" class="main" data-testid="r1-continue" onClick={props.onContinue}>
        {say('r1.button')}
      </button>
      <Details summary={say('r1.more')} testid="r1-more">
        <Blocks blocks={props.blocks} />
        <p class="hint" data-testid="r1-version">
          {say('r1.version', { version: props.version })}
        </p>
      </Details>
    </main>
  )
}

/** The first sentence stands out, so that a hurried eye finds its place. */
function FirstStrong({ text }: { text: string }) {
  const end = text.indexOf('. ') + 1
  return (
    <>
      <strong>{text.slice(0, end)}</strong>
      {text.slice(end)}
    </>
  )
}
