import { verifierPage } from './verifier-page.ts'

const page = document.getElementById('page')
if (page) verifierPage(page, navigator.language.startsWith('en') ? 'en' : 'nl')
