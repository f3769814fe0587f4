/** For whom this app is: where its calls go, and how its gate and its keys are called in tests. */
export type Audience = { path: string; gate: string; keys: string }
