const words = (text: string): string[] => text.trim().split(/\s+/);
const characters = (text: string): string[] => [...text.replace(/\s/g, '')];

// What a sub-district's pages speak of, for made pages: no person, brand or community here is a real one.

export const FESTIVALS = words(
  '元旦 春节 元宵节 妇女节 植树节 清明节 劳动节 端午节 儿童节 火把节 七夕节 中秋节 国庆节 重阳节',
);
export const PLACE_STARTS = characters('南北东西中老新上下前后古青白金石龙凤松柳');
export const PLACE_ENDS = words(
  '门街 桥头 河边 井巷 市街 坡脚 水塘 山湾 浦口 湖畔 寺巷 营盘 花园 田坝 柳堤 塔前',
);
export const VENUE_ENDS = words(
  '文化站 实践站 文化广场 书屋 活动室 公园 大院 戏台 礼堂 服务点 议事亭 运动场 老年学堂 便民角',
);
export const BRAND_STARTS = words(
  '暖心 石榴 邻里 银龄 绣球 火塘 彩云 小巷 同心 春燕 山茶 老班长 热心肠 好帮手 红围裙 蓝马甲 向日葵 满天星 灯笼 竹篮',
);
export const BRAND_ENDS = words(
  '阿姐 嬢嬢 奶奶团 驿站 课堂 先锋队 帮帮团 议事厅 书房 守望队 巧手坊 歌队 厨房 修理铺 护学岗 菜篮子',
);
export const SURNAMES = characters(
  '李王张杨普罗周陈段鲁赵钱孙吴郑冯褚卫蒋沈韩秦许何吕施孔曹严华金魏陶姜',
);
export const GIVEN =
  characters(`伟芳秀英敏静丽强磊军洋艳勇杰娟涛明超霞平刚桂兰玉梅红云春花志国建华文德荣贵福祥
  学礼永康家兴世昌天宝自珍凤仙琼芬美莲琴翠松柏青山水清石正光辉海龙飞虎鹏雁鸿燕妮倩雪晴雨晨曦阳月星辰宇轩浩然`);
export const VERBS =
  words(`缝补 修剪 教唱 排练 展演 制作 编织 剪裁 清扫 整理 讲述 诵读 临摹 采摘 栽种 义卖 交换 体验 学做 评比
  拍摄 修补 擦拭 包装 派送 登门 慰问 义诊 量血压 磨刀 理发 补鞋 配钥匙 修家电 写春联 猜灯谜 包粽子 做月饼 打糍粑 跳脚`);
export const THINGS =
  words(`衣裳 布鞋 围裙 灯笼 纸花 窗花 香包 刺绣 银饰 山歌 小调 弦子 月琴 葫芦笙 左脚舞 花灯 广场舞 太极拳 八段锦 健身操
  毛笔字 国画 旧书 绘本 故事 古诗 家训 家谱 老照片 手工皂 豆腐 米线 糯米 腊肉 腌菜 菌子 花椒 核桃 板栗 蚕豆 树苗 花草 楼道 院坝
  河道 沟渠 垃圾 旧物 家电 雨伞 自行车 眼镜 助听器 药箱 血糖 视力 牙齿 防火 防汛 用电 燃气 反诈 法律 合同 社保 医保 手机 微信`);
export const KINDS = words('文艺 便民 课堂 阅读 节日 健康 环保 体育');
export const WHO =
  words(`老人 孩子 家长 居民 街坊 邻居 志愿者 网格员 楼栋长 退役军人 党员 大学生 小学生 新市民 残疾朋友 独居老人
  快递员 环卫工 手艺人 老教师 医生 护士 民警 律师 社工 小伙子 姑娘 大爷 大妈 爷爷 奶奶`);
export const MANNERS =
  words(`热热闹闹 高高兴兴 认认真真 安安静静 一针一线 有说有笑 不慌不忙 齐心协力 手把手 面对面 挨家挨户
  一遍又一遍 早早地 慢慢地 悄悄地 仔细地 耐心地 主动 一起 轮流 照样 当场 提前 顺便 连夜`);
export const ENDINGS =
  words(`大家都说好 下次还要来 笑得合不拢嘴 记在了心里 围得水泄不通 学会了一门手艺 省下了不少钱 楼道变得亮堂
  日子越过越暖 手机也会用了 心里踏实多了 眼睛看得清楚了 院子干净了 邻里更亲了 舍不得回家 约好了明年再聚`);
export const LINKING = words(
  '后来 这一天 没想到 原来 其实 听说 据统计 到了傍晚 雨停以后 吃过晚饭 天刚亮 几年下来 从那以后 说起来 临走时',
);
