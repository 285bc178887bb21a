/** What is said of pictures that are pasted. */
const zh = {
  title: '粘贴来的图片',
  count: (index: number, total: number) => `第 ${index} 张，共 ${total} 张`,
  missing: (names: string[]) =>
    `有 ${names.length} 张图没有带过来：${names.join('、')}，请另存后再用“图片”插入。`,
  alt: '图片说明（给看不见图的人）',
  people: '能认出人吗',
  choose: '请选择',
  none: '认不出，或没有人',
  adults: '能认出成年人',
  minors: '有未成年人',
  consent: '在“图片”里记下本人（或监护人）同意以前，这张图不会出现在网站上。',
  leaveOut: '不要这张',
  fillIn: '请填写此项。',
  insert: '上传并插入',
  understood: '知道了',
  textOnly: '只要文字',
  uploading: '正在上传…',
  failed: '这张图没有传上去，请再试一次，或选“不要这张”。',
};

export type PictureWords = typeof zh;

const en: PictureWords = {
  title: 'Pasted pictures',
  count: (index, total) => `Picture ${index} of ${total}`,
  missing: (names) =>
    `${names.length} pictures did not come along: ${names.join(', ')}. Save each as a file, then insert it by “Upload”.`,
  alt: 'What the picture shows (for those who cannot see it)',
  people: 'Recognisable people',
  choose: 'Choose',
  none: 'None',
  adults: 'Adults',
  minors: 'Minors',
  consent: 'This picture is not on the site until consent is recorded under “Pictures”.',
  leaveOut: 'Leave this one out',
  fillIn: 'Fill this in.',
  insert: 'Upload and insert',
  understood: 'Understood',
  textOnly: 'Text only',
  uploading: 'Uploading…',
  failed: 'This picture could not be uploaded: try again, or leave it out.',
};

export const pasteWordsIn = (language: string): PictureWords => (language === 'en' ? en : zh);
