/** What the page of personal data says. */
const zh = {
  title: '个人信息',
  lead: '有人来问“你们存着我的哪些信息”，要一份，或者要求删掉，都在这里办。《个人信息保护法》第四十五条、第四十七条给了每个人这个权利，要及时办。先核对来的是不是本人。',
  link: '个人信息：查看、导出、注销',
  search: '姓名、邮箱或者电话',
  find: '找一找',
  finding: '正在找，内容多的时候要等一会儿…',
  accounts: '编辑台的账号',
  noAccounts: '没有这样的账号。',
  moreAccounts: (shown: number) => `先列出 ${shown} 个，没有要找的，就写上姓名再找。`,
  places: '写在哪些内容里',
  noPlaces: '正文、草稿、以前的版本和回收站里都没有找到。',
  placesHint:
    '请一条一条打开，改掉或者删掉名字和电话；保存以后，网站上的跟着改。以前的版本只有编辑能看到，每条留最近 50 个，旧的自动清除；要连版本一起删掉，就把这一条移到回收站，再彻底删除。',
  placesLaw:
    '为公共利益作的报道，可以在合理的范围里留着（《个人信息保护法》第十三条第五项）；本人收回了同意，或者已经用不着的，就要删（第四十七条）。拿不准，先问司法所。',
  isInDocument: '现在的内容里有',
  versions: (count: number) => `以前的 ${count} 个版本里有`,
  isInTrash: '在回收站里',
  nobody: '没有这个账号，请回去再找。',
  back: '回去再找一个人',
  trashed: '在回收站里',
  kept: '存着哪些，注销以后怎么办',
  profile: '姓名、邮箱、社区、密码',
  profileThen: '删掉，只剩一个编号和角色，名字处写“已注销”。',
  signIns: (sessions: number, hasFactor: boolean) =>
    `登录：${sessions} 处登录着，手机验证${hasFactor ? '开着' : '没有开'}`,
  signInsThen: '全部退出并删掉，不能再登录。',
  preferences: (count: number) => `编辑台的界面习惯：${count} 项`,
  preferencesThen: '删掉。',
  records: (count: number) => `编辑记录、定时和导入：${count} 条`,
  recordsThen: '做了什么还留着，名字改成“已注销”。',
  documents: (list: string) => `添加的内容：${list || '没有'}`,
  documentsThen:
    '留着：是街道的内容，里面只记编号，不记名字。“作者”和正文里写着名字的，回去按姓名找一找。',
  documentCount: (label: string, count: number) => `${label} ${count} 条`,
  audits: (count: number) => `审计记录：${count} 条`,
  auditsThen: (days: number) =>
    `连名字一起留着，满 ${days} 天自动清除：《网络安全法》要求网络日志至少留六个月；期限没有到，可以只存着、不作别的用（《个人信息保护法》第四十七条）。`,
  backups: '以前的备份',
  backupsThen:
    '备份是整个的文件，一个人的删不出来，只存着、保管好（第四十七条），到时候清除。要是恢复了注销以前的备份，就要再注销一次。',
  export: '导出一份，交给本人',
  exportHint:
    '一个 JSON 文件，有上面这些，没有密码，也不含备份。导出了会记到审计记录里。交给本人以后，请把自己电脑上的删掉。',
  download: '下载导出的文件',
  downloading: '正在导出…',
  downloaded: (file: string) => `导出好了，文件叫 ${file}，在“下载”里。`,
  erase: '注销这个账号',
  eraseHint: '按上面写的删掉。注销了不能恢复。本人要一份的，先导出，再注销。',
  eraseBegin: '我要注销',
  typeName: (name: string) => `把姓名“${name}”照样写一遍`,
  eraseNow: '注销，不再恢复',
  erasing: '正在注销…',
  erased: '注销好了：姓名、邮箱、密码和登录都删掉了，这个账号不能再登录。',
  isErased: '这个账号已经注销了。',
  cancel: '算了',
  offline: '没有连上，请看看网络，再试一次。',
};

export type PersonWords = typeof zh;

const en: PersonWords = {
  title: 'Personal data',
  lead: 'For whoever asks what is held about them, wants a copy, or wants it erased: the Personal Information Protection Law, articles 45 and 47, gives everybody that right. Make sure first that it is they who ask.',
  link: 'Personal data: look, export, erase',
  search: 'Name, e-mail or telephone number',
  find: 'Search',
  finding: 'Searching, which takes a while where there is much …',
  accounts: 'Accounts',
  noAccounts: 'There is no such account.',
  moreAccounts: (shown) => `These are the first ${shown}: search by name for others.`,
  places: 'Where it is written',
  noPlaces: 'It is in no text, draft, earlier version or trash.',
  placesHint:
    'Open each and take out the name and number; once saved, the site follows. Earlier versions are seen by editors only, the latest 50 of each are kept. To erase them too, move the document to the trash and erase it there.',
  placesLaw:
    'Reports in the public interest may be kept within reason (Personal Information Protection Law, article 13, item 5); what somebody has withdrawn their consent to, or what is not needed any more, must go (article 47). Where in doubt, ask the lawyers first.',
  isInDocument: 'in the present text',
  versions: (count) => `in ${count} earlier versions`,
  isInTrash: 'in the trash',
  nobody: 'There is no such account: go back and search again.',
  back: 'Search for somebody else',
  trashed: 'in the trash',
  kept: 'What is held, and what becomes of it when it is erased',
  profile: 'Name, e-mail, communities, password',
  profileThen: 'Erased but for a number and the role; the name becomes 已注销.',
  signIns: (sessions, hasFactor) =>
    `Signing in: ${sessions} sessions, second factor ${hasFactor ? 'on' : 'off'}`,
  signInsThen: 'Ended and erased: nobody can sign in any more.',
  preferences: (count) => `Preferences of the desk: ${count}`,
  preferencesThen: 'Erased.',
  records: (count) => `Records of work, schedules, imports: ${count}`,
  recordsThen: 'What was done is kept; the name becomes 已注销.',
  documents: (list) => `Documents added: ${list || 'none'}`,
  documentsThen:
    'Kept, as they are the portal’s; they hold a number and no name. For names in bylines and texts, go back and search.',
  documentCount: (label, count) => `${label} ${count}`,
  audits: (count) => `Audit log: ${count} entries`,
  auditsThen: (days) =>
    `Kept with the name for ${days} days, then removed: the Cybersecurity Law asks for logs of at least six months; until then they may be stored and used for nothing else (article 47).`,
  backups: 'Earlier backups',
  backupsThen:
    'One person cannot be taken out of them: they are only kept safe (article 47) until they go. After restoring one from before the erasure, erase the account again.',
  export: 'Export a copy for the person',
  exportHint:
    'A JSON file with the above, without the password and without backups. The export is in the audit log. Once it is handed over, delete your own copy.',
  download: 'Download the export',
  downloading: 'Exporting …',
  downloaded: (file) => `Exported: ${file} is among your downloads.`,
  erase: 'Erase the account',
  eraseHint: 'As said above, and for good. If the person wants a copy, export it first.',
  eraseBegin: 'Erase it',
  typeName: (name) => `Write the name “${name}” once more`,
  eraseNow: 'Erase for good',
  erasing: 'Erasing …',
  erased: 'Erased: name, e-mail, password and sessions are gone, and nobody can sign in with it.',
  isErased: 'This account is erased.',
  cancel: 'Cancel',
  offline: 'There was no answer: look at the network and try again.',
};

export const personWordsIn = (language: string): PersonWords => (language === 'en' ? en : zh);
