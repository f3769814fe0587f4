import type { Plugin } from 'vite'

export function publish(): Plugin
