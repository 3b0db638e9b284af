import { inject, provide, type InjectionKey } from 'vue'

/** State that several features share: made once by App, found by whatever stands below it. */
export interface Shared<T> {
  provide(value: T): T
  use(): T
}

export function defineShared<T>(name: string): Shared<T> {
  const key: InjectionKey<T> = Symbol(name)
  return {
    provide(value) {
      provide(key, value)
      return value
    },
    use() {
      const value = inject(key)
      if (value === undefined) throw new Error(`${name} is used outside App`)
      return value
    },
  }
}
