import { zh as payloads } from '@payloadcms/translations/languages/zh';

type Words = { [key: string]: string | Words };

/** Words of Payload's that people here do not use, in every sentence. */
const REPLACED: [now: RegExp, better: string][] = [
  [/垃圾箱/g, '回收站'],
  [/仪表板/g, '首页'],
  [/登出/g, '退出登录'],
  [/登入/g, '登录'],
  [/电子邮件地址|电子邮件/g, '邮箱'],
  [/取消发布/g, '撤下'],
  [/过滤条件/g, '筛选'],
  [/过滤/g, '筛选'],
  [/您即将将 /g, '把'],
  [/您即将/g, '要'],
  [/您确定要继续吗？|您确定吗？/g, '确定吗？'],
  [/语言环境/g, '语言'],
  [/文档/g, '内容'],
  [/\.\.\./g, '…'],
];

/** Sentences said in another way. */
const SAID: Words = {
  authentication: {
    accountOfCurrentUser: '我的账号',
    checkYourEmailForPasswordReset:
      '如果这个邮箱有账号，重设密码的邮件马上就到。没有收到，请看看垃圾邮件，或者找管理员。',
    forceUnlock: '解除锁定',
    forgotPasswordEmailInstructions: '请填您的邮箱，我们把重设密码的办法发给您。',
    loggedOutInactivity: '太久没操作，已退出登录。写的内容还在，重新登录后会放回来。',
    youAreInactive: '太久没操作，马上要退出登录了。要继续吗？',
    stayLoggedIn: '继续',
  },
  error: {
    correctInvalidFields: '还有几处要改。',
    emailOrPasswordIncorrect: '邮箱或密码不对。',
    followingFieldsInvalid_one: '还有一处要改：',
    followingFieldsInvalid_other: '还有几处要改：',
    notAllowedToPerformAction: '您没有这项权限，请找编辑或管理员。',
    notAllowedToAccessPage: '您没有看这一页的权限，请找管理员。',
    unauthorized: '请先登录。',
    unknown: '出了错，请再试一次；还不行，请告诉管理员。',
    unspecific: '出了错，请再试一次；还不行，请告诉管理员。',
    userLocked: '密码错得太多，账号先锁上了，过十分钟再试，或者找管理员。',
    userEmailAlreadyRegistered: '这个邮箱已经有账号了。',
    valueMustBeUnique: '已经有一篇用了它，请换一个。',
    unPublishingDocument: '没有撤下来，请再试一次。',
    documentNotFound: '找不到这一篇，可能已经删除，或者您没有权限。',
  },
  fields: {
    chooseBetweenCustomTextOrDocument: '链到网址，或链到本站的一篇。',
    customURL: '网址',
    enterURL: '网址',
    internalLink: '本站的一篇',
    chooseDocumentToLink: '链到哪一篇',
    textToDisplay: '显示的文字',
    toggleBlock: '展开或收起',
    chooseFromExisting: '从已有的里选',
    openInNewTab: '在新窗口打开',
    passwordsDoNotMatch: '两次填的密码不一样。',
    addNew: '新建',
    newLabel: '新{{label}}',
    addNewLabel: '新建{{label}}',
  },
  general: {
    aboutToTrash:
      '要把{{label}}<1>“{{title}}”</1>移到回收站，网站上会看不到它；以后可以恢复。确定吗？',
    aboutToTrashCount: '要把{{count}}个{{label}}移到回收站，网站上会看不到；以后可以恢复',
    aboutToPermanentlyDelete: '要彻底删除{{label}}<1>“{{title}}”</1>，以后不能恢复。确定吗？',
    aboutToPermanentlyDeleteTrash:
      '要从回收站彻底删除 <0>{{count}}</0> 个<1>{{label}}</1>，以后不能恢复。确定吗？',
    aboutToRestoreAsDraft: '{{label}}<1>“{{title}}”</1>会恢复成草稿。确定吗？',
    aboutToRestore: '要恢复{{label}}<1>“{{title}}”</1>。确定吗？',
    confirmDeletion: '移到回收站？',
    confirmRestoration: '恢复？',
    changesNotSaved: '写的内容还没有保存。',
    leaveAnyway: '不保存，离开',
    leaveWithoutSaving: '还没有保存',
    stayOnThisPage: '留在这一页',
    createNew: '新建',
    createNewLabel: '新建{{label}}',
    creatingNewLabel: '新{{label}}',
    created: '新建于',
    createdAt: '新建于',
    deletePermanently: '不放回收站，彻底删除',
    documentIsTrashed: '{{label}}在回收站里，只能看。',
    dashboard: '首页',
    backToDashboard: '回到首页',
    duplicate: '复制一份',
    successfullyDuplicated: '已复制{{label}}',
    lastModified: '上次修改',
    noLabel: '—',
    noResults: '没有符合的{{label}}。',
    noResultsDescription: '换个词，或者去掉筛选再找找。',
    noValue: '—',
    notFound: '没有找到',
    nothingFound: '没有找到',
    payloadSettings: '我的设置',
    restore: '恢复',
    restoreAsPublished: '恢复并发布到网站',
    selectValue: '请选择',
    untitled: '还没有标题',
    titleTrashed: '{{label}}“{{title}}”已移到回收站。',
    titleRestored: '{{label}}“{{title}}”已恢复。',
    titleDeleted: '{{label}}“{{title}}”已彻底删除。',
    updatedSuccessfully: '已保存。',
    perPage: '每页{{limit}}条',
    yes: '是',
  },
  operators: {
    contains: '含有',
    isLike: '含有',
    isNotLike: '不含',
    isIn: '是其中之一',
    isNotIn: '不是其中任何一个',
    exists: '有没有填',
  },
  upload: {
    dragAndDrop: '把文件拖到这里',
    dragAndDropHere: '或把文件拖到这里',
    selectFile: '选文件',
    editImage: '裁剪和焦点',
    focalPoint: '焦点（裁小时保留的地方）',
  },
  validation: {
    required: '请填写此项。',
    invalidSelection: '请从列表里选一项。',
    invalidInput: '填的内容不对，请改一改。',
    enterNumber: '请填数字。',
    emailAddress: '请填邮箱，例如 name@example.com。',
    limitReached: '最多{{max}}项。',
    requiresAtLeast: '至少要{{count}}项{{label}}。',
    requiresNoMoreThan: '最多{{count}}项{{label}}。',
    shorterThanMax: '最多{{maxLength}}个字。',
    longerThanMin: '至少{{minLength}}个字。',
    greaterThanMax: '最大是{{max}}。',
    lessThanMin: '最小是{{min}}。',
  },
  version: {
    aboutToUnpublish: '网站上会看不到它，内容留作草稿。确定吗？',
    confirmUnpublish: '从网站撤下？',
    unpublish: '从网站撤下',
    unpublishing: '正在撤下…',
    unpublishedSuccessfully: '已从网站撤下。',
    unpublished: '不在网站上',
    changed: '已发布，有改动没发布',
    draftHasPublishedVersion: '草稿（网站上是旧的）',
    restoreThisVersion: '恢复成这一版',
    aboutToRestore: '{{label}}会恢复成 {{versionDate}} 的样子',
    problemRestoringVersion: '没有恢复成，请再试一次。',
    versionID: '版本',
    publishChanges: '发布修改',
  },
};

/** Payload's words for the admin, as an editor here would say them. */
export const zh = withSaid(plainly(payloads.translations as Words), SAID);

/** Replaces words, and closes the gaps that a translation from another script left around names and numbers. */
function plainly(words: Words): Words {
  return mapWords(words, (text) =>
    REPLACED.reduce((said, [now, better]) => said.replace(now, better), text)
      .replace(/([\u4e00-\u9fff，。：？「」（）]) +(?=\{\{|<\/?\d>|[\u4e00-\u9fff])/g, '$1')
      .replace(/(\}\}|<\/?\d>) +(?=[\u4e00-\u9fff，。「」（）]|\{\{)/g, '$1'),
  );
}

function mapWords(words: Words, change: (text: string) => string): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : mapWords(value, change),
    ]),
  );
}

function withSaid(words: Words, said: Words): Words {
  const merged = { ...words };
  for (const [key, value] of Object.entries(said)) {
    const before = merged[key];
    merged[key] =
      typeof value === 'string' || typeof before !== 'object' ? value : withSaid(before, value);
  }
  return merged;
}

/** What is said in another way than Payload does, for the test that its keys exist. */
export const said = SAID;
