import { Choices } from '@klankbord/kit/Choices.tsx'
import { ErrorSummary } from '@klankbord/kit/ErrorSummary.tsx'
import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { backOn, spokenDay } from '../modules/days.ts'
import type { Say } from '../modules/language.ts'
import type { Reader } from '../modules/recipients.ts'
import { useErrors } from './use-errors.ts'

type Props = {
  say: Say
  language: string
  takeFocus: boolean
  choices: readonly Reader[]
  chosen: string | null
  onAttention: (wrong: boolean) => void
  onChoose: (advisor: string) => void
  onContinue: () => void
}

function hintFor({ say, language }: Props, { role, absent, absentUntil }: Reader): string | undefined {
  if (role === 'backup') return say('r2.backup')
  if (!absent) return undefined
  if (absentUntil === null) return say('r2.away')
  return say('r2.absent', { day: spokenDay(backOn(absentUntil), language) })
}

/** R2: with whom, when there is a choice or when the advisor is away. */
export function Whom(props: Props) {
  const { say, choices, chosen } = props
  const form = useErrors(props.onAttention, say)
  const options = choices.map((reader) => ({
    value: reader.kid,
    label: <bdi>{reader.name}</bdi>,
    hint: hintFor(props, reader),
  }))
  return (
    <main data-testid="r2" class="screen">
      <form
        noValidate
        class="flow"
        onSubmit={(event) => {
          event.preventDefault()
          if (form.check(chosen === null ? [{ field: 'advisor', text: (words) => words('r2.error') }] : [])) {
            props.onContinue()
          }
        }}
      >
        <ErrorSummary title={say('errors')} {...form} />
        <StepTitle takeFocus={props.takeFocus}>{say('r2.h1')}</StepTitle>
        <Choices
          name="advisor"
          kind="radio"
          labelledBy="title"
          testid="r2-advisor"
          error={form.of('advisor')}
          choices={[...options, { value: 'any', label: say('r2.any'), testid: 'r2-any' }]}
          chosen={chosen === null ? [] : [chosen]}
          onChange={props.onChoose}
        />
        <button type="submit" class="main" data-testid="r2-continue">
          {say('continue')}
        </button>
      </form>
    </main>
  )
}
