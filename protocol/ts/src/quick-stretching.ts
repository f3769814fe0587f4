// Stretching a code or a password takes long on purpose. That it is done as the protocol says is proven by the
// vectors beside this file; the tests of the apps only need the same result each time. For tests only.
const { subtle } = crypto
const derive: SubtleCrypto['deriveBits'] = Object.getPrototypeOf(subtle).deriveBits.bind(subtle)

subtle.deriveBits = (algorithm, key, length) =>
  derive(isStretching(algorithm) ? { ...algorithm, iterations: 1 } : algorithm, key, length)

function isStretching(algorithm: unknown): algorithm is Pbkdf2Params {
  return typeof algorithm === 'object' && algorithm !== null && 'iterations' in algorithm
}
