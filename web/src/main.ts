import { createApp } from 'vue'

import App from './App.vue'
import { makeI18n } from './locales/i18n'
import './styles/tokens.css'
import './styles/base.css'

const i18n = makeI18n()
createApp(App, { i18n }).use(i18n).mount('#app')
