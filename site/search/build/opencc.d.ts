declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters with their simplified ones: `縫 缝|補 补|…`. */
  const pairs: string;
  export default pairs;
}
