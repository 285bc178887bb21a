// Until November 2026 the facets stood in addresses by their Chinese names. Links that people saved keep working.

const FACETS: Record<string, string> = {
  类型: 'type',
  社区: 'community',
  品牌: 'brand',
  类别: 'kind',
  节日: 'festival',
  年份: 'year',
  时间: 'time',
};

const VALUES: Record<string, Record<string, string>> = {
  类型: {
    活动: 'event',
    故事: 'story',
    品牌: 'brand',
    社区: 'community',
    场所: 'venue',
    本站: 'page',
  },
  时间: { 还没到的: 'upcoming', 办过的: 'past' },
};

/** The parameters of an address by the names and values that they have today. */
export const currentParameters = (given: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    [...given].map(([name, value]) => [FACETS[name] ?? name, VALUES[name]?.[value] ?? value]),
  );
