import { options } from 'preact'

// Effects run right after what rendered them. Preact waits for a frame, and a timer of its own beside it:
// when a test file ends in between, that timer finds a page that is gone.
options.requestAnimationFrame = (flush) => void Promise.resolve().then(() => flush())
