/** What Payload's controls without words do, by where they stand. */
const NAMES: [selector: string, zh: string, en: string][] = [
  ['button:has(> .doc-controls__dots)', '更多操作', 'More'],
  ['.array-actions__button', '这一条的操作', 'Row actions'],
  ['.collapsible__drag', '拖动排序', 'Drag to sort'],
  ['.collapsible__toggle', '展开或收起', 'Open or close'],
  ['.copy-to-clipboard', '复制', 'Copy'],
  ['.file-details__remove', '去掉文件', 'Remove the file'],
  ['.upload-relationship-details__edit', '修改图片', 'Edit the picture'],
  ['.upload-relationship-details__remove', '去掉图片', 'Remove the picture'],
  ['.relationship-add-new__add-button', '新建一个', 'Add a new one'],
  ['.drawer__close', '关闭', 'Close'],
  ['.toolbar-popup__button-bold', '加粗', 'Bold'],
  ['.toolbar-popup__button-italic', '斜体', 'Italic'],
  ['.toolbar-popup__button-link', '链接', 'Link'],
  ['.toolbar-popup__dropdown-add', '插入', 'Insert'],
  ['.toolbar-popup__dropdown-text', '段落样式', 'Paragraph'],
  ['.toolbar-popup__dropdown-align', '对齐', 'Alignment'],
  ['.toolbar-popup__dropdown-list', '列表', 'Lists'],
  ['.toolbar-popup__button', '排版', 'Format'],
  ['.toolbar-popup__dropdown', '排版', 'Format'],
  ['.checkbox-input__input input', '选中', 'Select'],
  ['.sort-column__asc', '升序', 'Ascending'],
  ['.sort-column__desc', '降序', 'Descending'],
  ['.search-filter input', '查找', 'Search'],
  ['.date-time-picker__clear-button', '清空日期', 'Clear the date'],
  ['.nav__log-out', '退出登录', 'Log out'],
  ['.nav__mobile-close', '收起菜单', 'Close the menu'],
  ['.nav-toggler', '菜单', 'Menu'],
  ['.popup-button', '更多', 'More'],
  ['.clickable-arrow--left', '上一页', 'Previous page'],
  ['.clickable-arrow--right', '下一页', 'Next page'],
];

/** Fields that are named by the label beside them, which Payload does not tie to them. */
const LABELLED =
  '.rs__input, [data-lexical-editor="true"], .react-datepicker__input-container input';

/**
 * Gives names to Payload's controls that have none, so that a screen reader can say what they are: its markup cannot
 * be changed. What has a name keeps it.
 */
export function nameControls(root: ParentNode, language: string): void {
  for (const [selector, zh, en] of NAMES) {
    for (const control of root.querySelectorAll<HTMLElement>(selector)) {
      if (!isNamed(control)) control.setAttribute('aria-label', language === 'en' ? en : zh);
    }
  }
  for (const field of root.querySelectorAll<HTMLElement>(LABELLED)) {
    const label = labelOf(field);
    if (label && !field.hasAttribute('aria-label')) field.setAttribute('aria-label', label);
  }
  // What a screen reader is not told of is not reached by the keyboard either.
  for (const hidden of root.querySelectorAll<HTMLElement>(
    '.dropdown-indicator, .clear-indicator',
  )) {
    if (hidden.getAttribute('aria-hidden') === 'true') hidden.tabIndex = -1;
  }
  for (const tab of root.querySelectorAll('.doc-tab[aria-label]'))
    tab.removeAttribute('aria-label');
  for (const tabs of root.querySelectorAll('ul.doc-tabs__tabs')) tabs.setAttribute('role', 'group');
  for (const moved of root.querySelectorAll<HTMLElement>(
    '.doc-controls__content, .table, .import__table',
  ))
    moved.tabIndex = 0;
}

const isNamed = (control: HTMLElement): boolean =>
  Boolean(control.getAttribute('aria-label')) ||
  control.hasAttribute('aria-labelledby') ||
  Boolean(control.innerText?.trim()) ||
  (control instanceof HTMLInputElement && Boolean(control.labels?.[0]?.innerText.trim()));

function labelOf(field: HTMLElement): string | undefined {
  const box = field.closest('.field-type, .condition, .per-page');
  return (
    box?.querySelector('.field-label, label')?.textContent?.replace('*', '').trim() || undefined
  );
}
