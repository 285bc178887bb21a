// For plain tsc, which does not read .astro files; `astro check` looks into them.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

interface ImportMetaEnv {
  /** Whether readers' devices keep pages for when there is no network: the setting of this name. */
  readonly OFFLINE: boolean;
}
