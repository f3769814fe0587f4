// The reporter's part of the topic list, version 2026.1: at most two levels, in plain words.
export const groups = [
  {
    title: 'topic.OO',
    topics: [
      ['OO.PES', 'topic.OO.PES'],
      ['OO.INT', 'topic.OO.INT'],
      ['OO.SEX', 'topic.OO.SEX'],
      ['OO.AGR', 'topic.OO.AGR'],
      ['OO.DIS', 'topic.OO.DIS'],
      ['OO.ONV', 'topic.OO.ONV'],
      ['OO.OVG', 'topic.OO.OVG'],
    ],
  },
  {
    title: 'topic.IN',
    topics: [
      ['IN.FRA', 'topic.IN.FRA'],
      ['IN.VEI', 'topic.IN.VEI'],
      ['IN.BEN', 'topic.IN.BEN'],
      ['IN.OVG', 'topic.IN.OVG'],
    ],
  },
  {
    title: 'r4.topicWork',
    topics: [
      ['BS.WDR', 'topic.BS.WDR'],
      ['BS.WTD', 'topic.BS.WTD'],
      ['BS.CON', 'topic.BS.CON'],
      ['BS.PRO', 'topic.BS.PRO'],
      ['BS.ARB', 'topic.BS.ARB'],
      ['BS.PRI', 'topic.BS.PRI'],
    ],
  },
] as const

/** The text of a topic, by its code. */
export const topicTexts = new Map(
  groups.flatMap(({ topics }) => topics.map(([code, key]) => [code as string, key] as const)),
)
