import { latePart } from '@klankbord/staff/late-part'

/** The screens that are not part of the first load, or null while they are on their way. */
export const useRooms = latePart(async () => (await import('../screens/rooms.ts')).rooms)
