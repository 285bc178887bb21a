// For plain tsc, which does not read .astro files; `astro check` looks into them.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
