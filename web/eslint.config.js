import pluginVue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

/** Layers, lowest first. A layer imports only what stands before it; features do not import each other. */
const LAYERS = ['core', 'api', 'state', 'features']

/** What files below src/`layer` must not import. */
function forbidden(layer) {
  const above = LAYERS.slice(LAYERS.indexOf(layer) + 1).map((name) => `@/${name}/**`)
  const patterns = [
    { group: ['../*'], message: 'Write @/layer/file, so that the layer can be seen.' },
    { group: ['@/App.vue', '@/main'], message: 'App.vue stands above everything.' },
  ]
  if (above.length > 0) patterns.push({ group: above, message: `${layer} stands below this.` })
  if (layer === 'core') {
    patterns.push({ group: ['vue', 'vue-i18n', '@/ui/**'], message: 'core is plain TypeScript.' })
  }
  if (layer === 'api') patterns.push({ group: ['@/ui/**'], message: 'api does not show anything.' })
  if (layer === 'features') {
    patterns.push({ group: ['@/features/**'], message: 'Features do not import each other: App puts them together.' })
  }
  return patterns
}

export default tseslint.config(
  { ignores: ['node_modules', 'src/api/types.gen.ts', 'test-results', 'playwright-report'] },
  ...tseslint.configs.strict,
  ...pluginVue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      // Written by hand in this shape on purpose; the formatting rules of the plugin disagree with each other.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['warn', { html: { void: 'always' } }],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-unused-refs': 'error',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  ...LAYERS.map((layer) => ({
    files: [`src/${layer}/**/*.{ts,vue}`],
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden(layer) }] },
  })),
  {
    files: ['src/ui/**/*.{ts,vue}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@/api/**', '@/state/**', '@/features/**'], message: 'ui knows no word of our domain.' }] },
      ],
    },
  },
)
