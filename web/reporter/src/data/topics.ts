// The reporter's part of the topic list, version 2026.1: at most two levels, in plain words (texts "topic.…").
export type Topic = (typeof groups)[number]['topics'][number]

export const groups = [
  {
    title: 'topic.OO',
    topics: ['OO.PES', 'OO.INT', 'OO.SEX', 'OO.AGR', 'OO.DIS', 'OO.ONV', 'OO.OVG'],
  },
  { title: 'topic.IN', topics: ['IN.FRA', 'IN.VEI', 'IN.BEN', 'IN.OVG'] },
  { title: 'r4.topicWork', topics: ['BS.WDR', 'BS.WTD', 'BS.CON', 'BS.PRO', 'BS.ARB', 'BS.PRI'] },
] as const
