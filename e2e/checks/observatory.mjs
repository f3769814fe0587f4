// Scores a local origin with the rules of the MDN HTTP Observatory, without the network. The plain port must redirect to the TLS port.
// usage: NODE_EXTRA_CA_CERTS=ca.pem node observatory.mjs <host> <plain port> <TLS port> <lowest score>
import { existsSync, writeFileSync } from 'node:fs'

// The package downloads these two lists after its installation; for a local host these few entries do.
const lists = { 'hsts-preload.json': '{}', 'tld-list.json': '["com","nl","localhost"]' }
for (const [name, content] of Object.entries(lists)) {
  const file = new URL(`node_modules/@mdn/mdn-http-observatory/conf/${name}`, import.meta.url)
  if (!existsSync(file)) writeFileSync(file, content)
}

const { ALL_TESTS } = await import('@mdn/mdn-http-observatory/src/constants.js')
const { getGradeForScore, getScoreModifier } = await import('@mdn/mdn-http-observatory/src/grader/grader.js')
const { retrieve } = await import('@mdn/mdn-http-observatory/src/retriever/retriever.js')

const [host, plainPort, tlsPort, lowest] = process.argv.slice(2)
const retrieved = await retrieve(host, { httpPort: Number(plainPort), httpsPort: Number(tlsPort) })
let withBonus = 100
let withoutBonus = 100
for (const test of ALL_TESTS) {
  const outcome = test(retrieved)
  const points = getScoreModifier(outcome.result)
  withBonus += points
  if (points < 0) withoutBonus += points
  console.log(`${outcome.constructor.name.padEnd(30)} ${String(points).padStart(4)}  ${outcome.result}`)
}
const score = withoutBonus >= 90 ? withBonus : withoutBonus
console.log(`score ${score}, grade ${JSON.stringify(getGradeForScore(score))}, wanted ${lowest}`)
process.exit(score >= Number(lowest) ? 0 : 1)
