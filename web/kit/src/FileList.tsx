export type FileState = 'cleaning' | 'ready' | 'warning' | 'uploading' | 'done' | 'error'
export type FileRow = {
  id: string
  name: string
  original: string
  size: string
  state: FileState
  keepName: boolean
  /** A whole percentage while the file travels. */
  percent: number
  problem?: string | undefined
}
export type FileLabels = {
  list: string
  states: Record<FileState, string>
  keepName: string
  warning: string
  keep: string
  leaveOut: string
  remove: string
  cancel: string
  percent: (n: number) => string
}
type Props = {
  files: readonly FileRow[]
  labels: FileLabels
  prefix: string
  travelling?: boolean
  onKeep?: (id: string) => void
  onKeepName?: (id: string, on: boolean) => void
  onRemove?: (id: string) => void
  onCancel?: (id: string) => void
}

/** The chosen files with what happened to each, in words. */
export function FileList(props: Props) {
  const { files, labels, prefix, travelling = false } = props
  if (files.length === 0) return null
  return (
    <ul class="files" aria-label={labels.list}>
      {files.map(({ id, name, original, size, state, keepName, percent, problem }) => (
        <li key={id} data-testid={`${prefix}-file`} data-state={state} data-id={id}>
          <p>
            <bdi data-testid={`${prefix}-file-name`}>{keepName ? original : name}</bdi>{' '}
            <span class="hint">
              {size} · {labels.states[state]}
            </span>
          </p>
          {problem && <p class="error">{problem}</p>}
          {state === 'warning' && (
            <div class="notice warn" data-testid={`${prefix}-file-warning`}>
              <p>{labels.warning}</p>
            </div>
          )}
          {state === 'uploading' && (
            <p data-testid={`${prefix}-file-progress`}>
              <progress max={100} value={percent} aria-label={name} /> {labels.percent(percent)}
            </p>
          )}
          {!travelling && state !== 'error' && original !== name && (
            <label class="choice small">
              <input
                type="checkbox"
                checked={keepName}
                data-testid={`${prefix}-file-keep-name`}
                onChange={(event) => props.onKeepName?.(id, event.currentTarget.checked)}
              />
              <span>
                {labels.keepName} <bdi class="hint">{original}</bdi>
              </span>
            </label>
          )}
          <div class="actions">
            {state === 'warning' && (
              <button
                type="button"
                aria-label={`${labels.keep}: ${name}`}
                data-testid={`${prefix}-file-keep`}
                onClick={() => props.onKeep?.(id)}
              >
                {labels.keep}
              </button>
            )}
            {travelling ? (
              state !== 'done' && (
                <button
                  type="button"
                  aria-label={`${labels.cancel}: ${name}`}
                  data-testid={`${prefix}-file-cancel`}
                  onClick={() => props.onCancel?.(id)}
                >
                  {labels.cancel}
                </button>
              )
            ) : (
              <button
                type="button"
                aria-label={`${state === 'warning' ? labels.leaveOut : labels.remove}: ${name}`}
                data-testid={`${prefix}-file-remove`}
                onClick={() => props.onRemove?.(id)}
              >
                {state === 'warning' ? labels.leaveOut : labels.remove}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
