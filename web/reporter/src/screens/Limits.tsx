import { Details } from '@klankbord/kit/Details.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import type { Block } from '../modules/information.ts'
import type { Say } from '../modules/language.ts'
import { Blocks } from './Blocks.tsx'

export type Checkable = { pin: string; seq: number; issued: string; until: string }
type Props = {
  say: Say
  takeFocus: boolean
  limits: readonly Block[]
  information: readonly Block[]
  checkable: Checkable | null
  /** Names and hashes of the files that this page runs. */
  build: readonly { file: string; hash: string }[]
}

/** R14: what this cannot do, and how to check it yourself. */
export function Limits({ say, takeFocus, limits, information, checkable, build }: Props) {
  return (
    <main data-testid="r14" class="screen">
      <StepTitle takeFocus={takeFocus}>{say('r14.h1')}</StepTitle>
      <p class="lead" data-testid="r14-limits">
        {say('r14.limits')}
      </p>
      <Blocks blocks={limits} />
      {information.length > 0 && (
        <Details summary={say('r1.h1')}>
          <Blocks blocks={information} />
        </Details>
      )}
      <h2>{say('r14.check')}</h2>
      <p>{say('r14.pin')}</p>
      <p data-testid="r14-pin">
        {checkable ? (
          <bdi dir="ltr" class="digits">
            {checkable.pin}
          </bdi>
        ) : (
          say('r14.none')
        )}
      </p>
      <p data-testid="r14-directory">
        {checkable
          ? say('r14.directory', { seq: checkable.seq, issued: checkable.issued, until: checkable.until })
          : say('r14.none')}
      </p>
      <p>{say('r14.build')}</p>
      <dl class="hashes" data-testid="r14-build">
        {build.map(({ file, hash }) => (
          <div key={file}>
            <dt>
              <bdi dir="ltr">{file}</bdi>
            </dt>
            <dd>
              <bdi dir="ltr">{hash}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </main>
  )
}
