import { AuthorshipCard } from './screens/escalation/AuthorshipCard.tsx'

/** What comes only when somebody behind the code asks for it. */
export const onRequest = { AuthorshipCard }
