/** The name by which a link leads to a heading, as GitHub makes it: `一、怎么 登录？` is `一怎么-登录`. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}\s_-]/gu, '')
    .replace(/\s/g, '-');
