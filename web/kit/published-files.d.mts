import type { Plugin } from 'vite'

export function publishedFiles(): Plugin
