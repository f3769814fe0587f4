import { StepTitle } from '@klankbord/kit/StepTitle.tsx'
import { Tabs } from '@klankbord/kit/Tabs.tsx'
import { useObservables } from '@klankbord/kit/use-observable'
import { insideSay } from '../inside-texts/inside-texts.ts'
import type { Inside } from '../modules/inside.ts'
import { tabOf, tabsOf } from './inside/tabs.ts'
import { Return } from './Return.tsx'
import type { ViewProps } from './View.tsx'

type Props = ViewProps & { inside: Inside }

/** R9, R10 and what hangs on it: with the code into the conversation and its parts. */
export function InsideView(props: Props) {
  const { visit, inside, screen, takeFocus, onAttention } = props
  const { say, screens } = visit
  const { mailbox, reply, files, returning } = inside
  useObservables(
    ...[mailbox.state, reply.state, files.state, inside.opening.state],
    ...[returning.state, inside.waiting, inside.typed],
  )
  const language = visit.language.current.get()
  const state = mailbox.state.get()
  if (screen.at === 'return') {
    const open = async (typed: string) => {
      const result = await returning.open(typed)
      if (result === 'opened') screens.leaveBehind({ at: 'talk' })
      return result
    }
    return (
      <Return
        {...{ say, takeFocus, onAttention }}
        locked={screen.notice === 'locked'}
        opening={returning.state.get()}
        onOpen={open}
      />
    )
  }
  if (state.at !== 'open' || screen.at !== 'talk') return null
  const { conversation } = state
  const tell = insideSay(language)
  const { id, root, Panel } = tabOf(screen.tab)
  return (
    <main data-testid={root} class="screen">
      <StepTitle takeFocus={takeFocus}>{say('r10.h1')}</StepTitle>
      <Tabs
        label={say('r10.tabs')}
        current={id}
        panel="panel"
        onChoose={(tab) => screens.swap({ at: 'talk', tab })}
        tabs={tabsOf(conversation).map((tab) => ({
          id: tab.id,
          label: tab.label(say, tell),
          testid: `r10-tab-${tab.id}`,
        }))}
      />
      <div id="panel" key={id} role="tabpanel" aria-labelledby={`tab-${id}`} class="flow">
        <Panel {...{ visit, inside, conversation, say, tell, language, onAttention }} />
      </div>
    </main>
  )
}
