/** Asking for help and giving it. */
export const help = {
  title: '要帮忙，来帮忙',
  description: '家里有事找谁，想当志愿者怎么来，鹿城街道的志愿服务都在这里。',
  calls: '打个电话',
  brands: '能帮上什么',
  serves: '服务谁',
  bring: '来之前',
  teams: '有哪些队伍',
  allTeams: '看看全部队伍',
};

export const team = {
  plural: '队伍',
  description: '鹿城街道的志愿服务队、左脚舞队、文化志愿者和网格员：做什么，在哪里，怎么加入。',
  lead: '找人帮忙，或者加进来一起做。',
  meets: '什么时候',
  venue: '在哪里',
  howToJoin: '怎么加入',
  contact: '联系人',
  dates: '在这里能见到他们',
};
