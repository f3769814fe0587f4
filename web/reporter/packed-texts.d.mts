import type { Plugin } from 'vite'

export function packedTexts(): Plugin
