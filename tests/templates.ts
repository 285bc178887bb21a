export const EVENT = '/events/feng-wu-yu-zhou-wu-jian-bian-min-fu-wu/';
export const STORY = '/stories/feng-bu-niang-niang-de-zhen-xian/';

/** One address of each template. */
export const TEMPLATES = [
  '/',
  '/events/',
  EVENT,
  '/calendar/',
  '/calendar/2026/05/',
  '/calendar/2026/12/list/',
  '/calendar/week/2026-12-14/',
  '/calendar/by/for/children/',
  '/subscribe/',
  '/archive/',
  '/archive/2026/',
  '/archive/2026/01/',
  '/archive/brands/feng-bu-niang-niang/',
  '/archive/festivals/chun-jie/',
  '/stories/',
  STORY,
  '/brands/',
  '/brands/feng-bu-niang-niang/',
  '/communities/',
  '/communities/xue-qiao-jie/',
  '/venues/',
  '/venues/tao-yuan-hu-guang-chang/',
  '/search/',
  '/sitemap/',
  '/about/',
  '/privacy/',
  '/accessibility/',
];

/** The pages of examples: states that the opening content does not have. See site/examples. */
export const STATES = [
  '/404.html',
  '/style/',
  '/style/event-zhao-chang/',
  '/style/event-qu-xiao/',
  '/style/event-yan-qi/',
  '/style/event-ming-e-man/',
  '/style/event-gai-qi/',
  '/style/event-guo-qu/',
  '/style/event-chang-biao-ti/',
  '/style/story-wu-tu/',
  '/style/story-chang-biao-ti/',
  '/style/brand-kong/',
  '/style/brand-duo-nian/',
  '/style/community-kong/',
  '/style/venue-kong/',
  '/style/month-kong/',
];
