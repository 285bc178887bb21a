import type { SanitizedConfig } from 'payload';

/** The words of the editor of texts, where its own are a translator's. */
const SAID = {
  paragraph: { label: '段落', label2: '正文' },
  blocks: { label: '插入' },
  upload: { label: '图片' },
  horizontalRule: { label: '分隔线' },
  blockquote: { label: '引用' },
  orderedList: { label: '编号列表' },
  unorderedList: { label: '项目列表' },
  heading: { label: '标题 {{headingLevel}}' },
  link: { loadingWithEllipsis: '正在加载…' },
  general: {
    placeholder: '在这里写；按 / 插入图片、标题',
    slashMenuBasicGroupLabel: '常用',
    toolbarItemsActive: '{{count}} 项',
  },
} as const;

type Words = Record<string, Record<string, string>>;

/** Puts the words in when the config is made: the editor would put its own over those of the config. */
export function sayInEditor(config: SanitizedConfig): SanitizedConfig {
  const { zh } = config.i18n.translations as { zh?: { lexical?: Words } };
  for (const [feature, words] of Object.entries(SAID)) {
    if (zh?.lexical) zh.lexical[feature] = { ...zh.lexical[feature], ...words };
  }
  return config;
}
