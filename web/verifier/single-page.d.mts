import type { Plugin } from 'vite'

export function singlePage(name: string): Plugin
export function onePage(page: string, script: string, style: string): string
